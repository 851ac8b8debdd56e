import Council
import Testing

@testable import Extraction

/// What a second look at a page promises: every decision has its rule, every look-alike its reason.
struct InspectionTests {
    private static let title: String = "Raadsvoorstel Parkeernota Zuiderhaven"

    private func inspect(_ parts: Part...) -> Inspection {
        DecisionExtractor.inspect(sheet([Section(title: Passage(Self.title, line: 1), parts: parts)]))
    }

    @Test("A decision is found by a wording or by the structure of the page", arguments: grounds)
    func ground(part: Part, ground: String, pattern: String?) throws {
        let found = inspect(part).decisions
        try #require(found.count == 1, "\(found.map(\.decision.title))")
        #expect(found[0].rule.ground == ground)
        #expect(found[0].rule.row?.pattern == pattern)
    }

    static let grounds: [(Part, String, String?)] = [
        (
            under(.besluit, "Besluit", "De raad stelt de nota vast."), "onder “Besluit”",
            "RAAD stelt|stellen|stelde|stelden ~ vast"
        ),
        (under(.besluit, "Besluit", "Conform."), "onder “Besluit”", "conform*"),
        (text("De raad wijst het voorstel af."), "zin in de tekst", "RAAD wijst|wijzen|wees|wezen ~ af"),
        (under(.besluit, "Besluit", "- 1. De nota vast te stellen."), "beslispunten onder “Besluit”", nil),
        (text("Voor het voorstel stemden 24 leden, 13 leden stemden tegen."), "aantallen in de tekst", nil),
        (Part(blocks: [.vote(drawing)]), "stemblok van het portaal", nil),
        (under(.besluit, "Besluit", "65% Voor 35% Tegen"), "stemblok van het portaal, als tekst bewaard", nil),
        (text("De wethouder zegt toe de raad in mei te informeren over de tarieven."), "toezegging", nil),
    ]

    private static var drawing: RecordedVote {
        var vote = RecordedVote(quote: Passage("65% Voor 35% Tegen", line: 9))
        vote.percentages = [.voor: 65, .tegen: 35]
        return vote
    }

    @Test("A title, a field, a list and a whole document are grounds of their own")
    func otherGrounds() {
        #expect(found(sheet([item("Motie 26M14 Nachtbus (SP) VERWORPEN 12/25")])) == ["uitslag achter de titel"])
        let status = item("Motie 26M14 Nachtbus", under(.uitslag, "Status", "Aangenomen"))
        #expect(found(sheet([status], kind: .register, family: .ibabsItem)) == ["veld “Status”"])
        let hammered = item("Hamerstukken", text("De volgende voorstellen zijn vastgesteld:", "- Nota a", "- Nota b"))
        #expect(found(sheet([hammered])) == ["lijst van hamerstukken", "lijst van hamerstukken"])
        let point = item("Parkeernota Zuiderhaven", under(.beslispunten, "Beslispunten", "De nota vast te stellen."))
        #expect(found(sheet([point], kind: .decisionList, body: .college)) == ["collegelijst"])
        let letter = item(
            "Brief", text("Het college heeft op 7 maart 2023 besloten de kade aan de haven af te sluiten."))
        #expect(found(sheet([letter], kind: .letter)) == ["brief met een eigen, gedateerd besluit"])
        let signed = item(
            "Verordening havengelden",
            text("BESLUIT:", "1. de verordening vast te stellen.", "Aldus vastgesteld op 14 maart 2023."))
        #expect(
            found(sheet([signed], kind: .resolution, title: "Verordening havengelden")) == ["ondertekend besluit"])
    }

    private func found(_ document: SourceDocument) -> [String] {
        DecisionExtractor.inspect(document).decisions.map { $0.rule.ground ?? "" }
    }

    @Test("A proposal beside an adopted amendement says that it was amended by it")
    func amended() throws {
        let page = sheet([
            item(Self.title, number: "4", text("Het voorstel is aangenomen.")),
            item("Amendement 26A3 Lagere leges", number: "4.a", text("Het amendement is aangenomen.")),
        ])
        let rule = try #require(DecisionExtractor.inspect(page).decisions.first?.rule)
        #expect(rule.ground == "zin in de tekst; gewijzigd volgens een aangenomen amendement of de titel")
    }

    @Test("Every look-alike of the exclusions is told, its twin is not", arguments: ExclusionsTests.twins)
    func lookalike(number: String, lookalike: String, decision: String) {
        let rejected = inspect(text(lookalike)).rejected
        #expect(rejected.count == (Self.unlike.contains(lookalike) ? 0 : 1), "\(lookalike)")
        #expect(rejected.allSatisfy { $0.reason.rule.row != nil || $0.reason.rule.ground != nil })
        #expect(inspect(text(decision)).rejected.isEmpty, "\(decision)")
    }

    /// Neither an outcome nor a row of `exclusions.tsv` stands in these: nobody asks why they are no decision.
    private static let unlike: Set<String> = [
        "Besluitvormende raadsvergadering van 14 maart 2023.",
        "De besluitvorming volgt later.", "De besluitenlijst staat op de site.",
        "De fractie heeft een wijziging van de nota ingediend.", "De raad heeft de nota besproken.",
    ]

    @Test(
        "A rejection names the row, or the reason that is built in",
        arguments: [
            ("De raad heeft de nota eerder vastgesteld.", "N4", "eerder|destijds|indertijd|eertijds|voorheen", nil),
            (
                "Op 12 mei 2021 heeft de raad de nota vastgesteld.", "N4", nil,
                "noemt een dag vóór deze vergadering of brief"
            ),
            ("In 2019 heeft de raad de nota vastgesteld.", "N4", nil, "noemt een jaar vóór deze vergadering of brief"),
            (
                "De raad van Heidedorp heeft de nota vastgesteld.", "N7", nil,
                "wie besluit is een ander orgaan dan wie vergadert"
            ),
            ("De raad stemt in mei over de nota.", "N3", "RAAD stemt|stemmen ~ over", nil),
        ] as [(String, String, String?, String?)])
    func refusal(sentence: String, number: String, pattern: String?, ground: String?) throws {
        let rejected = inspect(text(sentence)).rejected
        try #require(rejected.count == 1)
        #expect(rejected[0].reason.number == number)
        #expect(rejected[0].reason.rule.row?.pattern == pattern)
        #expect(rejected[0].reason.rule.ground == ground)
        #expect(rejected[0].quote == sentence && rejected[0].line == 3)
    }

    @Test("Where a passage stands, or in what document, can be the reason", arguments: places)
    func place(document: SourceDocument, number: String?, meaning: String) throws {
        let inspection = DecisionExtractor.inspect(document)
        #expect(inspection.decisions.isEmpty)
        try #require(inspection.rejected.count == 1, "\(inspection.rejected.map(\.quote))")
        #expect(inspection.rejected[0].reason.number == number)
        #expect(inspection.rejected[0].reason.meaning == meaning)
    }

    static let places: [(SourceDocument, String?, String)] = [
        (
            sheet([item(title, under(.voorstel, "Voorgesteld besluit", "De raad stelt de nota vast."))]), "N1",
            "een voorstel, nog geen besluit"
        ),
        (
            sheet([item(title, under(.voorstel, "Voorgesteld besluit", "- De nota vast te stellen."))]), "N1",
            "een voorstel, nog geen besluit"
        ),
        (
            sheet([item("Motie Nachtbus", text("De motie is aangenomen."))], kind: .proposal, title: "Motie Nachtbus"),
            "N9", "alleen ingediend"
        ),
        (
            sheet([item(title, text("De raad stelt de nota vast."))], kind: .proposal, title: title), "N1",
            "een voorstel, nog geen besluit"
        ),
        (sheet([item("Brief", text("De motie is aangenomen."))], kind: .letter), nil, "een brief of memo"),
        (
            sheet([item(title, text("De nota is vastgesteld."))], body: .commissie), nil, "commissie besluit niet"
        ),
        (
            sheet([item(title, text("De nota is vastgesteld."))], kind: .other, family: .generic, date: nil), nil,
            "een onbekende soort pagina"
        ),
        (
            sheet(
                [item("Motie Nachtbus", under(.uitslag, "Status", "Ingediend"))], kind: .register, family: .ibabsItem),
            "N9", "alleen ingediend"
        ),
        (
            sheet(
                [item("Motie Nachtbus", under(.uitslag, "Status", "Paars"))], kind: .register, family: .ibabsItem),
            nil, "deze waarde zegt geen uitkomst"
        ),
    ]

    @Test("The decisions are those of the extraction, and what supports them is not rejected")
    func agrees() {
        let page = sheet([
            item(
                Self.title, number: "5",
                under(.besluit, "Besluit", "De raad stelt de nota vast.", "Het voorstel is aangenomen.")),
            item("Motie 26M14 Nachtbus (SP) VERWORPEN 12/25", number: "5.a"),
        ])
        let inspection = DecisionExtractor.inspect(page)
        var decisions = inspection.decisions.map(\.decision)
        #expect(decisions.allSatisfy { !$0.id.isEmpty })
        for index in decisions.indices { decisions[index].id = "" }
        #expect(decisions == DecisionExtractor.decisions(in: page))
        #expect(inspection.rejected.isEmpty)
    }

    @Test("A rule's line is that of the resource file, remarks and empty lines counted")
    func lines() throws {
        let row = try #require(inspect(text("De raad verwerpt het voorstel.")).decisions.first?.rule.row)
        let lines = String(decoding: PackageResources.outcomes_tsv, as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false)
        #expect(row.file == "outcomes.tsv")
        #expect(lines[row.line - 1].hasSuffix("\t" + row.pattern))
    }

    @Test("Every number of the exclusions has a meaning")
    func meanings() {
        let numbers = Lexicon.rows(PackageResources.exclusions_tsv).compactMap(\.first)
        #expect(numbers.allSatisfy { LookAlike(rawValue: $0) != nil })
    }
}
