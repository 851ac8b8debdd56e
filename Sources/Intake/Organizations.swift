/// Names of organisations, as addresses, logos and texts give them.
package enum Organizations {
    /// The organisation of a host such as "lelystad.bestuurlijkeinformatie.nl" or "raad.dronten.nl"; `nil` for a host that
    /// says nothing.
    package static func named(host: String) -> String? {
        let labels = host.lowercased().split(separator: ".").map(String.init)
        guard labels.count >= 2 else { return nil }
        for label in labels.dropLast() where !suppliers.contains(label) {
            if let known = known[key(label)] ?? ofCouncilSite(key(label)) { return known }
        }
        guard let own = labels.dropLast().first(where: { !suppliers.contains($0) && !generic.contains($0) }) else {
            return nil
        }
        return named(site: own)
    }

    /// Councils register sites of their own: "raadlelystad.nl", "gemeenteraadschagen.nl", "dordrechtraad.nl".
    private static func ofCouncilSite(_ key: String) -> String? {
        for prefix in ["gemeenteraad", "gemeente", "raadvan", "raad"] where key.hasPrefix(prefix) {
            if let known = known[String(key.dropFirst(prefix.count))] { return known }
        }
        for suffix in ["gemeenteraad", "raad"] where key.hasSuffix(suffix) {
            if let known = known[String(key.dropLast(suffix.count))] { return known }
        }
        return nil
    }

    /// The organisation of a portal's site name ("dronten", "Lelystad", "notubiz952").
    package static func named(site: String) -> String? {
        let key = key(site)
        if let known = known[key] ?? ofCouncilSite(key) { return known }
        guard key.count >= 3, site.allSatisfy({ $0.isLetter || $0 == "-" }) else { return nil }
        let capital = site.lowercased().hasPrefix("ij") ? 2 : 1
        return "gemeente " + site.prefix(capital).uppercased() + site.dropFirst(capital)
    }

    /// The first "gemeente X", "provincie X" or "raad van X" in a text, and names that need no such word.
    /// - Parameter isHead: the text is the head of a page, where also "wethouders van X" and "raadsvergadering X" say whose it is; in
    ///   running text they can be anybody's.
    package static func named(inText text: String, isHead: Bool = false) -> String? {
        let words = text.split { $0.isWhitespace || $0 == "|" || $0 == "," || $0 == "(" || $0 == ")" }
        for (index, word) in words.enumerated() {
            let lower = word.lowercased()
            if lower == "metropoolregio", words[(index + 1)...].first?.lowercased().hasPrefix("amsterdam") == true {
                return known["mra"]
            }
            if lower == "staten", index > 0, ["provinciale", "gedeputeerde"].contains(words[index - 1].lowercased()),
                words[(index + 1)...].first?.lowercased() == "van", let name = properName(words[(index + 2)...])
            {
                return full(name, .province)
            }
            if isHead, let name = jointBody(words[index...]) { return name }
            guard let kind = kinds[lower] ?? (isHead ? headKinds[lower] : nil) else { continue }
            var rest = words[(index + 1)...]
            if kind == .council {
                guard rest.first?.lowercased() == "van" else {
                    // "Raadsvergadering Lelystad": without "van" only a name that is known.
                    if let name = properName(rest), let known = known[key(name)], kind.fits(known) { return known }
                    continue
                }
                rest = rest.dropFirst()
                if let next = rest.first?.lowercased(), next == "de", let noun = rest.dropFirst().first?.lowercased(),
                    noun == "gemeente"
                {
                    rest = rest.dropFirst(2)
                }
            }
            if kind == .council, let noun = rest.first?.lowercased(), otherBoards.contains(noun.filter(\.isLetter)) {
                continue
            }
            if let name = properName(rest) { return full(name, kind) }
        }
        return nil
    }

    /// "Omgevingsdienst Flevoland & Gooi en Vechtstreek": a body of several municipalities, by the word its name begins with.
    static func jointBody(_ words: ArraySlice<Substring>) -> String? {
        guard let first = words.first, jointBodies.contains(first.lowercased()), first.first?.isUppercase == true else {
            return nil
        }
        var name = [first]
        for word in words.dropFirst().prefix(6) {
            guard word.first?.isUppercase == true || ["&", "en"].contains(word) else { break }
            name.append(word)
        }
        while let last = name.last, ["&", "en"].contains(last) { name.removeLast() }
        guard name.count > 1 else { return nil }
        return known[key(name.prefix(2).joined())] ?? name.joined(separator: " ")
    }

    /// The first body of several municipalities in a text.
    static func jointBody(inText text: String) -> String? {
        let words = text.split { $0.isWhitespace || $0 == "|" || $0 == "," }
        return words.indices.lazy.compactMap { jointBody(words[$0...]) }.first
    }

    private static let jointBodies: Set<String> = ["omgevingsdienst", "veiligheidsregio", "ggd", "recreatieschap"]

    /// The first "waterschap X" in a text.
    static func waterBoard(inText text: String) -> String? {
        let words = text.split { $0.isWhitespace || $0 == "|" || $0 == "," }
        return words.indices.lazy.filter { words[$0].lowercased() == "waterschap" }
            .compactMap { properName(words[($0 + 1)...]).map { full($0, .waterBoard) } }.first
    }

    /// The first "provincie X" in a text.
    static func province(inText text: String) -> String? {
        let words = text.split { $0.isWhitespace || $0 == "|" || $0 == "," }
        return words.indices.lazy.filter { words[$0].lowercased() == "provincie" }
            .compactMap { properName(words[($0 + 1)...]).map { full($0, .province) } }.first
    }

    /// Whether an organisation has a raad or Staten, and so no algemeen bestuur.
    static func isCouncil(_ organization: String?) -> Bool {
        isProvince(organization) || organization?.hasPrefix("gemeente ") == true
    }

    package static func isProvince(_ organization: String?) -> Bool { organization?.hasPrefix("provincie ") ?? false }

    private enum Kind {
        case municipality, province, waterBoard, council

        /// Whether a known name is of this kind: "gemeente Utrecht" is not the province.
        func fits(_ organization: String) -> Bool {
            switch self {
            case .municipality, .council:
                !organization.hasPrefix("provincie ") && !organization.hasPrefix("waterschap ")
            case .province: organization.hasPrefix("provincie ")
            case .waterBoard: organization.hasPrefix("waterschap ")
            }
        }
    }

    /// "Raad van State" and the like, which are no councils.
    private static let otherBoards: Set<String> = [
        "state", "toezicht", "bestuur", "commissarissen", "europa", "beheer", "advies",
    ]

    private static let kinds: [String: Kind] = [
        "gemeente": .municipality, "provincie": .province, "waterschap": .waterBoard, "raad": .council,
        "gemeenteraad": .council,
    ]
    private static let headKinds: [String: Kind] = [
        "raadsvergadering": .council, "raadsgriffie": .council, "wethouders": .council, "b&w": .council,
    ]

    private static func full(_ name: String, _ kind: Kind) -> String {
        if let known = known[key(name)], kind.fits(known) { return known }
        switch kind {
        case .municipality, .council: return "gemeente \(name)"
        case .province: return "provincie \(name)"
        case .waterBoard: return "waterschap \(name)"
        }
    }

    /// The capitalised words at the start, with the small words that names hold ("Bergen op Zoom", "Dijk en Waard").
    private static func properName(_ words: ArraySlice<Substring>) -> String? {
        if let name = knownName(words) { return name }
        var name: [String] = []
        for word in words.prefix(4) {
            let bare = word.trimmingSuffix { ".:;!?\"'’”".contains($0) }
            let isCapital = bare.first?.isUppercase == true || bare.hasPrefix("'s-") || bare.hasPrefix("’s-")
            if isCapital, !bare.isEmpty {
                name.append(String(bare))
            } else if !name.isEmpty, ["op", "en", "aan", "den", "de"].contains(String(bare)),
                words.count > name.count + 1,
                words[words.startIndex + name.count + 1].first?.isUppercase == true
            {
                // "gemeente Almere en Lelystad" names two.
                guard known[key(name.joined())] == nil else { break }
                name.append(String(bare))
            } else {
                break
            }
            if bare.count < word.count { break }
        }
        guard let first = name.first, first.count > 2 || name.count > 1 else { return nil }
        // One known name in front of other capitals is the name ("Gemeente Lelystad Raadsvergadering").
        for length in stride(from: name.count, to: 0, by: -1) where known[key(name.prefix(length).joined())] != nil {
            return name.prefix(length).joined(separator: " ")
        }
        return name.count > 1
            && ["de", "den", "het", "bergen", "hoeksche", "gooise", "west", "oude", "land"].contains(first.lowercased())
            || name.contains("en") || name.contains("op") ? name.joined(separator: " ") : first
    }

    /// The longest known name of two words or more ("Bergen op Zoom" is not Bergen).
    private static func knownName(_ words: ArraySlice<Substring>) -> String? {
        for length in stride(from: min(4, words.count), to: 1, by: -1) {
            let name = words.prefix(length).joined(separator: " ").trimmingSuffix { ".:;!?\"'’”".contains($0) }
            if name.first?.isUppercase == true, known[key(name)] != nil { return String(name) }
        }
        return nil
    }

    private static let known: [String: String] = {
        var known: [String: String] = [:]
        for row in Table.rows(PackageResources.organizations_tsv) where row.count == 2 {
            for name in row[0].split(separator: ";") { known[String(name)] = row[1] }
            known[key(row[1])] = row[1]
            if let space = row[1].firstIndex(of: " ") {
                known[key(row[1][space...])] = known[key(row[1][space...])] ?? row[1]
            }
        }
        for name in String(decoding: PackageResources.municipalities_txt, as: UTF8.self).split(separator: "\n")
        where !name.hasPrefix("#") && known[key(name)] == nil { known[key(name)] = "gemeente \(name)" }
        return known
    }()

    /// Hosts of portal suppliers, which name nobody.
    private static let suppliers: Set<String> = [
        "bestuurlijkeinformatie", "notubiz", "raadsinformatie", "gemeenteoplossingen", "ibabs", "ris2", "www", "api",
        "raad",
        "gemeenteraad", "stateninformatie", "raadsinfo", "ris", "bestuur", "online", "api1", "publiek",
    ]
    private static let generic: Set<String> = ["localhost", "example", "files", "data", "archive"]

    private static func key(_ text: some StringProtocol) -> String {
        text.lowercased().filter { $0.isLetter || $0.isNumber }
            .replacing("â", with: "a").replacing("ú", with: "u")
    }
}

extension StringProtocol {
    func trimmingSuffix(while condition: (Character) -> Bool) -> SubSequence {
        guard let last = lastIndex(where: { !condition($0) }) else { return self[startIndex..<startIndex] }
        return self[...last]
    }

    /// Without white space at the ends.
    var trimmed: String { String(drop(while: \.isWhitespace).trimmingSuffix(while: \.isWhitespace)) }
}
