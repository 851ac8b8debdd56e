internal import CYAML

/// Reads a YAML file with libyaml, event by event: values become trees, and aliases are refused, because a few of them can
/// stand for more text than there is memory.
struct YAMLReader {
    /// Deeper is nobody's notes.
    private static let depthLimit = 20
    /// Nobody types more in a day, and a dossier has to be read too.
    static let byteLimit = 4 << 20

    /// The file's value; `nil` for an empty file.
    /// - Throws: `DossierError` at the line where the file is no YAML.
    static func read(_ bytes: [UInt8]) throws(DossierError) -> YAMLNode? {
        guard bytes.count <= byteLimit else {
            throw DossierError(message: "het bestand is groter dan \(byteLimit >> 20) MB; haal weg wat geen notitie is")
        }
        return try read(events(bytes))
    }

    private static func read(_ events: [Event]) throws(DossierError) -> YAMLNode? {
        var reader = YAMLReader(events: events)
        guard !events.isEmpty else { return nil }
        let node = try reader.node(depth: 0)
        if let rest = reader.current {
            throw DossierError(line: rest.line, message: "hier begint een tweede document; houd er een over")
        }
        return node
    }

    private struct Event {
        enum Kind {
            case text(String)
            case list, map, end, alias
        }
        let kind: Kind
        let line: Int
    }

    private let events: [Event]
    private var index = 0

    private init(events: [Event]) { self.events = events }

    private var current: Event? { index < events.count ? events[index] : nil }

    private mutating func node(depth: Int) throws(DossierError) -> YAMLNode {
        guard let event = current else {
            throw DossierError(message: "het bestand breekt af; zet de vorige versie terug")
        }
        index += 1
        guard depth < Self.depthLimit else {
            throw DossierError(line: event.line, message: "te diep ingesprongen; maak het vlakker")
        }
        switch event.kind {
        case .text(let text): return YAMLNode(content: .text(text), line: event.line)
        case .list: return YAMLNode(content: .list(try items(depth: depth + 1)), line: event.line)
        case .map: return YAMLNode(content: .map(try entries(depth: depth + 1)), line: event.line)
        case .alias, .end:
            throw DossierError(
                line: event.line, message: "een verwijzing met * wordt niet gelezen; schrijf de tekst uit")
        }
    }

    /// Whether the list or map ends here.
    private mutating func takesEnd() -> Bool {
        guard case .end? = current?.kind else { return false }
        index += 1
        return true
    }

    private mutating func items(depth: Int) throws(DossierError) -> [YAMLNode] {
        var items: [YAMLNode] = []
        while !takesEnd() { items.append(try node(depth: depth)) }
        return items
    }

    private mutating func entries(depth: Int) throws(DossierError) -> [YAMLNode.Entry] {
        var entries: [YAMLNode.Entry] = []
        while !takesEnd() {
            let key = try node(depth: depth)
            guard case .text(let name) = key.content else {
                throw DossierError(line: key.line, message: "voor de dubbele punt staat geen naam; typ er een")
            }
            if let first = entries.first(where: { $0.name == name }) {
                throw DossierError(
                    line: key.line, message: "\"\(name)\" staat ook op regel \(first.line); voeg de twee samen")
            }
            entries.append(YAMLNode.Entry(name: name, line: key.line, value: try node(depth: depth)))
        }
        return entries
    }

    /// What libyaml finds, without what marks documents.
    private static func events(_ bytes: [UInt8]) throws(DossierError) -> [Event] {
        var parser = yaml_parser_t()
        guard yaml_parser_initialize(&parser) == 1 else {
            throw DossierError(message: "er is te weinig geheugen om het bestand te lezen; sluit andere programma's")
        }
        defer { yaml_parser_delete(&parser) }
        var events: [Event] = []
        // The parser keeps a pointer to the bytes, which live as long as this closure.
        let failure: DossierError? = bytes.withUnsafeBufferPointer { buffer in
            yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
            while true {
                var event = yaml_event_t()
                guard yaml_parser_parse(&parser, &event) == 1 else {
                    return DossierError(
                        line: Int(parser.problem_mark.line) + 1,
                        message:
                            "dit is geen geldige YAML; kijk of elke regel goed is ingesprongen en zet tekst met : of # tussen aanhalingstekens"
                    )
                }
                defer { yaml_event_delete(&event) }
                if event.type == YAML_STREAM_END_EVENT { return nil }
                if let kind = kind(of: event) {
                    events.append(Event(kind: kind, line: Int(event.start_mark.line) + 1))
                }
            }
        }
        if let failure { throw failure }
        return events
    }

    private static func kind(of event: yaml_event_t) -> Event.Kind? {
        switch event.type {
        case YAML_SCALAR_EVENT:
            let scalar = event.data.scalar
            return .text(
                String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self))
        case YAML_SEQUENCE_START_EVENT: return .list
        case YAML_MAPPING_START_EVENT: return .map
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return .end
        case YAML_ALIAS_EVENT: return .alias
        default: return nil
        }
    }
}
