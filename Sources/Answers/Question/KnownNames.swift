internal import TextAnalysis

/// The names of the index as questions use them.
struct KnownNames: Sendable {
    let names: QuestionReader.Names
    /// "almere" and what else an organization is called, without the word for its kind.
    let places: PhraseTable<String>
    /// Every way in which the index writes a party: "groenlinks" is "GroenLinks" and "GROENLINKS".
    let parties: PhraseTable<[String]>
    /// Surnames of portfolio holders: "wielinga" is "Wielinga, H.".
    let holders: PhraseTable<String>

    init(_ names: QuestionReader.Names) {
        self.names = names
        let aliases = Self.organizationAliases.filter { names.organizations.contains($0.organization) }
        places = PhraseTable(
            names.organizations.map { (Self.withoutKind($0), $0) } + aliases.map { ($0.alias, $0.organization) })
        parties = PhraseTable(Self.partyWordings(names))
        holders = PhraseTable(names.portfolioHolders.map { (Self.surname($0), $0) })
    }

    private static func partyWordings(_ names: QuestionReader.Names) -> [(text: String, value: [String])] {
        let one = { (name: String) in
            let folded = DutchAnalyzer.fold(name)
            return names.partyAliases[folded].map(DutchAnalyzer.fold) ?? folded
        }
        // A page that names a place where a party stands elsewhere makes no party of it.
        let places = Set(
            names.organizations.map { DutchAnalyzer.fold(withoutKind($0)).drop { $0 == " " } }.map(String.init))
        let parties = names.parties.filter { !places.contains(DutchAnalyzer.fold($0)) }
        let held = Dictionary(grouping: parties, by: one)
        return parties.map { (DutchAnalyzer.fold($0), held[one($0)] ?? [$0]) }
            + held.map { ($0.key, $0.value) }
            + names.partyAliases.map { ($0.key, held[DutchAnalyzer.fold($0.value)] ?? [$0.value]) }
    }

    /// More papers than this do not have a number in common that somebody asked for.
    private static let likeLimit = 20

    /// The number itself, or when no paper has it those it is a part of: "201" is "M201-2024".
    func numbers(like number: String) -> [String] {
        let (key, held) = (DecisionSchema.numberKey(number), names.numbers())
        guard !held.contains(key) else { return [number] }
        let runs = PaperNumbers.runs(key)
        let near = held.filter { PaperNumbers.runs($0).contains(runs) }
        return near.isEmpty || near.count > Self.likeLimit ? [number] : near.map { $0.uppercased() }
    }

    /// "gemeente" of "gemeente Almere"; empty for "Metropoolregio Amsterdam".
    static func kind(of organization: String) -> String {
        let first = organization.prefix { $0 != " " }
        return first.first?.isLowercase == true && first.count < organization.count ? String(first) : ""
    }

    private static func withoutKind(_ organization: String) -> String {
        String(organization.dropFirst(kind(of: organization).count)).lowercased()
    }

    /// "Wielinga, H.", "P. Kalverda", "wethouder I. van Hattem": without first names, initials and office.
    static func surname(_ holder: String) -> String {
        let name = holder.prefix { $0 != "," && $0 != "(" }.split(separator: " ")
        let rest = name.drop { word in
            word.hasSuffix(".") || word.count == 1 || QuestionWords.holders.contains(DutchAnalyzer.fold(String(word)))
        }
        // "Jan Jansen" is called by his last name, "Van Zuilekom" by both words.
        let particle = rest.firstIndex { QuestionWords.particles.contains(DutchAnalyzer.fold(String($0))) }
        return (particle.map { rest[$0...] } ?? rest.suffix(1)).joined(separator: " ").lowercased()
    }

    private static let organizationAliases: [(organization: String, alias: String)] = WordTable(
        PackageResources.organization_aliases_tsv
    ).rows.filter { $0.count == 2 }.flatMap { row in WordTable.words(row[1]).map { (row[0], $0) } }
}
