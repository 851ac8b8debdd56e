internal import Council

/// With what authority a page of running text speaks, by the words that such papers are made of (DECISIONS 5).
struct DocumentKindReader {
    private let title: String
    private let text: String
    private let labels: Set<PartRole>

    init(title: String, source: String, blocks: [Block]) {
        let name = SourcePath.name(source)
        let firstHeadings = blocks.prefix(12).compactMap { block -> String? in
            switch block {
            case .heading(_, let passage): passage.text
            case .paragraph(let passage) where passage.text.count < 120: passage.text
            default: nil
            }
        }
        self.title = ([title, name] + firstHeadings.prefix(4)).joined(separator: " \n ").lowercased()
        text = blocks.flatMap(\.passages).map(\.text).joined(separator: "\n").lowercased()
        labels = Set(
            blocks.prefix(40).flatMap(\.passages).compactMap { Label.role(of: Label.split($0)?.label.text ?? $0.text) })
    }

    var kind: DocumentKind {
        if isPromiseList { return .register }
        if isResolution { return .resolution }
        if isPaperToDecide { return .proposal }
        if names([
            "besluitenlijst", "conclusieformulier", "beslislijst", "conclusies", "uitsprakenlijst", "afsprakenlijst",
            "besluitenoverzicht", "korte aantekening",
        ]) || listsDecisions,
            !isReadingMatter
        {
            return .decisionList
        }
        if isLetter || isReadingMatter { return .letter }
        if names(["overleg", "bijeenkomst", "werkbezoek", "gesprek", "informatieavond"]),
            !names(["vergadering", "raadsbesluiten"])
        {
            return .letter
        }
        if names([
            "raadsbesluiten", "terugblik", "plenaire vergadering", "verslag", "notulen", "besluiten van",
            "samenvatting van de raad",
        ]) {
            return .decisionList
        }
        if names([
            "provinciale staten", "statenvergadering", "raadsvergadering", "gemeenteraad", "algemene vergadering",
            "algemeen bestuur",
        ]),
            DutchDates.first(in: title) != nil
        {
            return .decisionList
        }
        return .other
    }

    /// "Lijst toezeggingen aan de raad", "Toezeggingenlijst": every row is one, made or settled.
    private var isPromiseList: Bool {
        title.split(separator: "\n").map(\.trimmed).contains { line in
            line.contains("toezegging")
                && (line.contains("lijst") || line.hasPrefix("toezeggingen ") || line.contains("overzicht"))
                && !line.contains("besluit")
        }
    }

    /// "Besluiten raad Hoorn", "Besluiten van het algemeen bestuur": a heading that begins with the word and names who decided.
    private var listsDecisions: Bool {
        title.split(separator: "\n").contains { line in
            let line = line.trimmed
            return (line.hasPrefix("besluiten ") || line.hasPrefix("genomen besluiten"))
                && ["raad", "staten", "college", "b&w", "bestuur", "vergadering", "dijkgraaf"].contains {
                    line.contains($0)
                }
        }
    }

    /// Signed, and not a draft: "Aldus vastgesteld in de openbare vergadering van 3 juli 2025".
    private var isResolution: Bool {
        guard
            let close = text.firstRange(of: "aldus ")?.lowerBound
                ?? text.firstRange(of: "vastgesteld in de openbare")?.lowerBound,
            // "…, aldus de wethouder" closes a quote, no resolution.
            !["aldus de ", "aldus het ", "aldus een "].contains(where: text[close...].hasPrefix)
                || text.contains("aldus vastgesteld")
        else { return false }
        let end = text[close...].prefix(400)
        let isAdopted = end.contains("vastgesteld") || end.contains("besloten")
        let isDraft = title.contains("ontwerp") || title.contains("concept")
        return isAdopted && !isDraft && DutchDates.first(in: end) != nil && text.contains("besluit")
            && (text.contains("gelezen") || text.contains("gelet op") || text.contains("raadsbesluit")
                || text.contains("statenbesluit"))
    }

    /// A motie or amendement as submitted, a proposal, a draft resolution.
    private var isPaperToDecide: Bool {
        // Minutes also say "gehoord de beraadslagingen": a paper to decide gives its grounds too.
        let givesGrounds = [
            "constaterende", "overwegende", "ondergetekende", "verzoekt het college", "verzoekt g",
            "draagt het college", "roept het college",
        ].contains { text.contains($0) }
        if givesGrounds, text.contains("gehoord de beraadslaging") || text.contains("gaat over tot de orde van de dag")
        {
            return true
        }
        if text.contains("constaterende dat"),
            text.contains("verzoekt") || text.contains("draagt") || text.contains("roept")
        {
            return true
        }
        if title.hasPrefix("amendement") || title.contains("\n amendement"),
            text.contains("te wijzigen") || text.contains("stelt voor")
        {
            return true
        }
        return names([
            "raadsvoorstel", "statenvoorstel", "ontwerpbesluit", "conceptbesluit", "ontwerp-raadsbesluit",
            "initiatiefvoorstel",
        ])
            && !names(["besluitenlijst", "plenaire vergadering", "raadsbesluiten", "terugblik"])
    }

    private var isLetter: Bool {
        if labels.contains(.afzender), labels.contains(.geadresseerde) { return true }
        return names([
            "memo", "raadsbrief", "raadsinformatiebrief", "mededeling", "collegebrief", "statenbrief", "informatienota",
            "brief", "statenmededeling", "raadsmemo", "raadsmededeling",
        ])
    }

    /// What others compiled about decisions.
    private var isReadingMatter: Bool {
        names(["leesdossier", "nieuwsbrief", "persbericht", "achtergrond", "factsheet"])
    }

    private func names(_ words: [String]) -> Bool { words.contains { title.contains($0) } }
}
