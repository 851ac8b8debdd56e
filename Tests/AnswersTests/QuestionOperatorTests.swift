import Testing

@testable import Answers

struct QuestionOperatorTests {
    private typealias Term = Interpretation.Term

    @Test(
        "Quotes keep words together, a star opens the end",
        arguments: [
            ("\"veilige oversteek\"", "\"veilige oversteek\""), ("wat is besloten over \"de raad\"?", "\"de raad\""),
            ("\"moties\" Dijkweg", "\"moties\" Dijkweg"), ("nacht*", "nacht*"),
            ("wat is besloten over fiets*", "fiets*"),
            ("\"\" nachtbus", "nachtbus"), ("Bus* halte", "bus* halte"),
            ("„veilige oversteek”", "\"veilige oversteek\""),
            ("“veilige  oversteek”", "\"veilige oversteek\""), ("«de raad»", "\"de raad\""),
            ("wat is besloten over fiets\"pad\"", "fiets \"pad\""), ("motie(s) over parkeren", "parkeren · motie"),
            ("wat is besloten over de nachtbus (lijn 5)?", "nachtbus lijn 5"),
        ])
    func quotes(text: String, expected: String) throws {
        #expect(try QuestionOutline.line(text) == expected)
    }

    @Test(
        "Operators bind as they should",
        arguments: [
            ("fiets AND brug", "fiets brug"), ("fiets OR brug", "fiets OR brug"), ("fiets NOT brug", "fiets NOT brug"),
            ("fiets -brug", "fiets NOT brug"), ("fiets NEAR brug", "fiets NEAR/10 brug"),
            ("fiets NEAR/3 brug", "fiets NEAR/3 brug"),
            ("a1 b1 OR c1 AND NOT d1", "(a1 AND b1) OR (c1 AND NOT d1)"), ("(a1 OR b1) c1", "(a1 OR b1) c1"),
            ("a1 (b1 OR (c1 d1))", "a1 (b1 OR (c1 AND d1))"), ("NOT(a1 OR b1) c1", "NOT (a1 OR b1) c1"),
            ("-\"de brug\" fiets", "NOT \"de brug\" fiets"), ("a1 AND (b1 AND c1)", "a1 b1 c1"),
            ("fiets and brug", "fiets and brug"), ("fiets en brug of tunnel", "fiets brug tunnel"),
            ("wandel -en fietspaden", "wandel fietspaden"), ("raads- en statenleden", "raads statenleden"),
            ("(fiets OR de bus)", "fiets OR bus"), ("titel:fiets", "titel:fiets"),
            ("besluit:\"de brug\"", "besluit:\"de brug\""),
            ("title:(fiets OR brug)", "titel:(fiets OR brug)"), ("tekst:fiets*", "tekst:fiets*"),
            ("om 12:30", "12:30"), ("https://almere.nl/x", "https://almere.nl/x"), ("Motie: veilig", "veilig · motie"),
            ("Besluit: veilig", "Besluit veilig"),
        ])
    func operators(text: String, expected: String) throws {
        #expect(try QuestionOutline.line(text) == expected)
    }

    @Test(
        "Operators and language go together",
        arguments: [
            ("wat is besloten over fiets OR brug", "fiets OR brug"),
            ("wat is besloten over fiets AND brug in Almere", "fiets brug · in gemeente Almere"),
            ("moties van de VVD NOT parkeren", "NOT parkeren · motie · van VVD"),
            (
                "parkeren in Almere OR parkeren in Lelystad",
                "(parkeren AND organisatie:\"gemeente Almere\") OR (parkeren AND organisatie:\"gemeente Lelystad\")"
            ),
            ("moties OR amendementen over fietsen", "soort:motie OR (fietsen AND soort:amendement)"),
            ("fietsen NOT moties", "fietsen NOT moties"),
        ])
    func mixed(text: String, expected: String) throws {
        #expect(try QuestionOutline.line(text) == expected)
    }

    @Test(
        "Fields ask for facts",
        arguments: [
            ("partij:VVD fiets", "fiets · van VVD"), ("indiener:gl", "van GroenLinks"),
            ("partij:VVD partij:D66", "van VVD · van D66"),
            ("partij:VVD AND partij:D66", "partij:D66 · van VVD"),
            ("partij:VVD OR partij:D66", "partij:VVD OR partij:D66"),
            ("partij:(VVD OR D66)", "partij:VVD OR partij:D66"), ("fiets NOT partij:VVD", "fiets NOT partij:VVD"),
            ("soort:motie uitkomst:verworpen", "motie · verworpen"), ("uitkomst:rejected", "verworpen"),
            ("uitkomst:\"gewijzigd aangenomen\"", "gewijzigd-aangenomen"),
            ("thema:mobiliteit", "thema mobiliteit"),
            ("thema:\"openbaar vervoer\"", "thema mobiliteit.openbaar-vervoer"),
            ("organisatie:almere", "in gemeente Almere"),
            ("organisatie:Utrecht", "in gemeente Utrecht · in provincie Utrecht"),
            ("orgaan:GS", "door Gedeputeerde Staten"),
            ("orgaan:college", "door college van burgemeester en wethouders"),
            ("stem:\"VVD tegen\"", "stem VVD tegen"),
            ("stem:VVD", "stem VVD voor · stem VVD tegen · stem VVD verdeeld"),
            ("portefeuillehouder:wielinga", "bij Wielinga, H."), ("nummer:A6", "nummer A6"),
            ("jaar:2020", "vanaf 2020-01-01 · tot 2020-12-31"), ("jaar:2018-2022", "vanaf 2018-01-01 · tot 2022-12-31"),
            ("vanaf:2020 tot:2021-06", "vanaf 2020-01-01 · tot 2021-06-30"), ("vanaf:22-11-2022", "vanaf 2022-11-22"),
            ("PARTIJ:vvd", "van VVD"),
        ])
    func fields(text: String, expected: String) throws {
        #expect(try QuestionOutline.line(text) == expected)
    }

    @Test(
        "A mistake is told with its place",
        arguments: [
            ("(fiets brug", 1), ("fiets brug)", 11), ("wonen )", 7), ("OR fiets", 1), ("fiets AND", 7),
            ("fiets AND OR brug", 11),
            ("fiets NOT NOT brug", 11), ("fiets OR (AND brug)", 11), ("kleur:rood fiets", 1), ("fiets kleur:rood", 7),
            ("fiets titel:", 12), ("titel:\"\" fiets", 1), ("partij:? fiets", 1), ("uitkomst:foo", 10),
            ("fiets soort:krant", 13),
            ("NOT fiets", 1), ("-fiets", 1), ("fiets OR NOT brug", 10), ("fiets NEAR/0 brug", 7),
            ("fiets NEAR (brug OR tunnel)", 7),
            ("NEAR fiets", 1), ("vanaf:2022-13-45", 7), ("thema:onzin", 7), ("organisatie:Urk", 13),
            ("\"open aanhaling", 1),
            ("fiets “brug", 7), ("👩‍👩‍👧 \"brug", 3),
        ])
    func mistakes(text: String, position: Int) {
        let error = #expect(throws: QuestionError.self) { try QuestionOutline.read(text) }
        #expect(error?.position == position, "\(text): \(error?.message ?? "")")
    }

    @Test("A closed list is named when a value is not in it")
    func choices() {
        let error = #expect(throws: QuestionError.self) { try QuestionOutline.read("uitkomst:foo") }
        #expect(error?.message.contains("verworpen, staken") == true)
    }

    @Test("Deeper and longer than anyone asks is refused by name")
    func limits() throws {
        let deep = { (n: Int) in String(repeating: "(", count: n) + "fiets" + String(repeating: ")", count: n) }
        #expect(try QuestionOutline.line(deep(20)) == "fiets")
        #expect(throws: QuestionError.self) { try QuestionOutline.read(deep(21)) }
        let long = { (n: Int) in (1...n).map { "fiets\($0)" }.joined(separator: " ") }
        #expect(try QuestionOutline.read(long(64)).terms.count == 64)
        let error = #expect(throws: QuestionError.self) { try QuestionOutline.read(long(65)) }
        #expect(error?.position == long(64).count + 2)
    }
}
