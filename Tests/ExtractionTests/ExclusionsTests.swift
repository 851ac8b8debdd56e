import Council
import Testing

@testable import Extraction

/// N1-N11 of DECISIONS 7: each look-alike stands beside the sentence that is the decision.
struct ExclusionsTests {
    static let title = "Raadsvoorstel Parkeernota Zuiderhaven"

    @Test("What only looks like a decision is none, its twin is one", arguments: twins)
    func twin(rule: String, lookalike: String, decision: String) {
        #expect(recorded(lookalike, under: Self.title).map(\.outline) == [], "\(rule): \(lookalike)")
        #expect(recorded(decision, under: Self.title).count == 1, "\(rule): \(decision)")
    }

    static let twins: [(String, String, String)] = [
        ("N1", "Het college stelt de raad voor de nota vast te stellen.", "De raad stelt de nota vast."),
        ("N1", "Voorgesteld wordt om de nota aan te nemen.", "De nota is aangenomen."),
        ("N1", "De raad wordt gevraagd in te stemmen met de nota.", "De raad stemt in met de nota."),
        (
            "N1", "De raad wordt voorgesteld te besluiten de nota vast te stellen.",
            "De raad besluit de nota vast te stellen."
        ),
        ("N1", "In het ontwerpbesluit is de nota vastgesteld tot 2030.", "De nota is vastgesteld tot 2030."),
        (
            "N2", "Indien de nota wordt aangenomen, volgt een uitwerking.",
            "De nota wordt aangenomen, een uitwerking volgt."
        ),
        ("N2", "Mocht het voorstel worden verworpen, dan vervalt de bijdrage.", "Het voorstel is verworpen."),
        ("N2", "Wat ons betreft kan de nota worden vastgesteld.", "De nota is vastgesteld."),
        ("N2", "De nota zou zijn aangenomen met een andere dekking.", "De nota is aangenomen met een andere dekking."),
        ("N3", "De raad zal de nota vaststellen.", "De raad heeft de nota vastgesteld."),
        ("N3", "Dinsdag stemt de raad over de nota.", "De raad stemt in met de nota."),
        ("N3", "De nota moet nog worden vastgesteld.", "De nota wordt vastgesteld."),
        ("N3", "Het college besluit volgende week.", "De raad besluit conform het voorstel."),
        (
            "N3", "De nota ligt ter besluitvorming voor en wordt naar verwachting aangenomen.",
            "De nota wordt aangenomen."
        ),
        (
            "N4", "Op 12 mei 2021 heeft de raad de nota vastgesteld.",
            "Op 14 maart 2023 heeft de raad de nota vastgesteld."
        ),
        (
            "N4", "De raad heeft eerder besloten de tarieven te bevriezen.",
            "De raad heeft besloten de tarieven te bevriezen."
        ),
        ("N4", "In 2019 heeft de raad de vorige nota vastgesteld.", "De raad heeft de nieuwe nota vastgesteld."),
        (
            "N4", "Zoals vastgesteld door de raad blijft het tarief gelijk.",
            "De raad besluit dat het tarief gelijk blijft."
        ),
        ("N4", "Dit geeft uitvoering aan de vorig jaar aangenomen motie.", "De aangenomen nota geldt per direct."),
        ("N5", "Besluitvormende raadsvergadering van 14 maart 2023.", "De raadsvergadering besluit conform."),
        (
            "N6", "Een motie is aangenomen als de meerderheid voor stemt.",
            "De nota is aangenomen, de meerderheid stemt voor."
        ),
        ("N6", "Bij staking van stemmen is een voorstel niet aangenomen.", "Het voorstel is niet aangenomen."),
        ("N7", "De Tweede Kamer heeft de wet aangenomen.", "De raad heeft de nota aangenomen."),
        (
            "N7", "Het kabinet heeft besloten het spoor te verdubbelen.",
            "De raad heeft besloten het spoor te verdubbelen."
        ),
        ("N7", "De raad van Heidedorp heeft de nota vastgesteld.", "De raad van Zandmeren heeft de nota vastgesteld."),
        (
            "N7", "Gedeputeerde Staten hebben het plan goedgekeurd en vastgesteld.",
            "De raad heeft het plan vastgesteld."
        ),
        (
            "N8", "In de besloten vergadering is over de grondprijs gesproken.",
            "De raad heeft besloten over de grondprijs."
        ),
        ("N8", "De besluitvorming volgt later.", "Daartoe besloten."),
        ("N8", "De besluitenlijst staat op de site.", "De raad besluit de lijst op de site te zetten."),
        (
            "N9", "De fractie heeft een wijziging van de nota ingediend.",
            "De raad heeft een wijziging van de nota vastgesteld."
        ),
        ("N10", "De raad heeft de nota besproken.", "De raad heeft de nota besproken en vastgesteld."),
        ("N11", "Een inwoner vraagt of de raad de nota heeft vastgesteld.", "De raad heeft de nota vastgesteld."),
        ("N11", "Mevrouw De Wit zegt dat de raad dit nooit zo heeft besloten.", "De raad heeft dit zo besloten."),
        ("N11", "Volgens de krant is de nota aangenomen.", "De nota is aangenomen."),
        ("N11", "Er is nog geen besluit genomen over de nota.", "De raad besluit conform de nota."),
    ]

    @Test(
        "A closed meeting is no decision",
        arguments: [
            "De besloten raadsvergadering begint om acht uur.",
            "De stukken van de besloten raadsvergadering blijven geheim.",
        ])
    func closedMeeting(text: String) {
        #expect(recorded(text, under: Self.title).map(\.outline) == [])
    }

    @Test("Words between quotation marks are somebody's own or a title, never the outcome")
    func quoted() {
        #expect(recorded("De voorzitter leest voor: ‘het voorstel is aangenomen’.", under: Self.title).isEmpty)
        #expect(
            recorded("De motie ‘Geen verworpen plannen’ is aangenomen.", under: Self.title).map(\.outcome) == [
                .aangenomen
            ])
    }

    @Test("A remark behind a semicolon does not take away what stands before it")
    func otherClause() {
        let text = "Het voorstel is aangenomen; het college zal de uitwerking in mei sturen."
        #expect(recorded(text, under: Self.title).map(\.outcome) == [.aangenomen])
    }

    @Test(
        "A body decides on its own meeting, not on another's",
        arguments: [
            ("provincie Overmeer", Body.provincialeStaten, "Provinciale Staten hebben de verordening vastgesteld.", 1),
            ("provincie Overmeer", .provincialeStaten, "De gemeenteraad heeft de verordening vastgesteld.", 0),
            ("provincie Overmeer", .provincialeStaten, "Gedeputeerde Staten hebben de verordening vastgesteld.", 0),
            ("gemeente Zandmeren", .gemeenteraad, "Provinciale Staten hebben de verordening vastgesteld.", 0),
            ("gemeente Zandmeren", .gemeenteraad, "Het college heeft de verordening vastgesteld.", 0),
        ])
    func body(organization: String, body: Body, text: String, count: Int) {
        let found = recorded(text, under: "Verordening havengelden", organization: organization, body: body)
        #expect(found.count == count, "\(text)")
    }
}
