internal import Council

extension AdviserNotes {
    /// Reads the file beside a dossier.
    /// - Throws: `DossierError` at the line of a name that means nothing, so that no note is passed over in silence.
    public init(yaml bytes: [UInt8]) throws(DossierError) {
        self.init()
        guard let root = try YAMLReader.read(bytes), !root.isEmpty else { return }
        for entry in try root.entries() {
            switch entry.name {
            case "titel": title = try entry.value.optionalText()
            case "inleiding": introduction = try entry.value.optionalText()
            case "volgorde": isNewestFirst = try entry.value.choice(["oudste": false, "nieuwste": true])
            case "besluiten": try readNotes(entry.value)
            case "koppen": try readSections(entry.value)
            default: throw entry.unknown(["titel", "inleiding", "volgorde", "besluiten", "koppen"])
            }
        }
    }

    private mutating func readNotes(_ node: YAMLNode) throws(DossierError) {
        for entry in try node.entries() {
            var note = Note()
            for field in try entry.value.entries() {
                switch field.name {
                case "vast": note.isPinned = try field.value.flag()
                case "notitie": note.text = try field.value.optionalText()
                case "weglaten": note.exclusion = try field.value.reason()
                default: throw field.unknown(["vast", "notitie", "weglaten"])
                }
            }
            if note.isPinned, note.exclusion != nil {
                throw DossierError(
                    line: entry.line, message: "\(entry.name) is vast en weggelaten; haal een van de twee weg")
            }
            notes[entry.name] = note
        }
    }

    private mutating func readSections(_ node: YAMLNode) throws(DossierError) {
        for item in try node.items() {
            var section = Section(heading: "", decisions: [])
            for field in try item.entries() {
                switch field.name {
                case "kop": section.heading = try field.value.text()
                case "besluiten":
                    for id in try field.value.items() { section.decisions.append(try id.text()) }
                default: throw field.unknown(["kop", "besluiten"])
                }
            }
            guard !section.heading.isEmpty else {
                throw DossierError(line: item.line, message: "hier staat geen kop; typ de tekst ervan achter \"kop:\"")
            }
            sections.append(section)
        }
    }
}

extension YAMLNode {
    private static let flags = [
        "ja": true, "yes": true, "true": true, "nee": false, "no": false, "false": false,
    ]

    fileprivate func entries() throws(DossierError) -> [Entry] {
        if isEmpty { return [] }
        if case .map(let entries) = content { return entries }
        throw DossierError(
            line: line, message: "hier hoort een naam; typ \"naam: waarde\", ingesprongen met spaties")
    }

    fileprivate func items() throws(DossierError) -> [YAMLNode] {
        if isEmpty { return [] }
        if case .list(let items) = content { return items }
        throw DossierError(
            line: line, message: "hier hoort een lijst; zet voor elk onderdeel een streepje en een spatie")
    }

    fileprivate func text() throws(DossierError) -> String {
        if case .text(let text) = content { return text }
        throw DossierError(
            line: line, message: "hier hoort tekst; zet tekst met een dubbele punt tussen aanhalingstekens")
    }

    fileprivate func optionalText() throws(DossierError) -> String? {
        let text = try text()
        return text.isEmpty ? nil : text
    }

    fileprivate func choice<Value>(_ values: [String: Value]) throws(DossierError) -> Value {
        let text = try text()
        if let value = values[text.lowercased()] { return value }
        throw DossierError(
            line: line, message: "\"\(text)\" kan hier niet; kies uit \(values.keys.sorted().joined(separator: ", "))")
    }

    fileprivate func flag() throws(DossierError) -> Bool { try choice(Self.flags) }

    /// "ja", "nee" or why.
    fileprivate func reason() throws(DossierError) -> String? {
        let text = try text()
        if text.isEmpty { return nil }
        guard let flag = Self.flags[text.lowercased()] else { return text }
        return flag ? "" : nil
    }
}

extension YAMLNode.Entry {
    fileprivate func unknown(_ known: [String]) -> DossierError {
        DossierError(line: line, message: "\"\(name)\" is hier geen naam; kies uit \(known.joined(separator: ", "))")
    }
}
