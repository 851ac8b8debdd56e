import Council
import Testing

@testable import Extraction

/// What councils write, and what became of the paper (`outcomes.tsv`).
struct OutcomeWordingTests {
    private static let motie = "Motie 26M14 Nachtbus blijft rijden"
    private static let amendement = "Amendement 26A3 Lagere leges"
    private static let voorstel = "Raadsvoorstel Dorpsvisie Oosterzand"

    @Test("A sentence states an outcome", arguments: sentences)
    func sentence(title: String, text: String, outcome: Outcome) {
        #expect(recorded(text, under: title).map(\.outcome) == [outcome], "\(text)")
    }

    static let sentences: [(String, String, Outcome)] = [
        // A negation goes before the adoption in it.
        (motie, "De motie is niet aangenomen.", .verworpen),
        (amendement, "Dit amendement is evenmin aangenomen.", .verworpen),
        (amendement, "Het amendement heeft geen meerderheid behaald.", .verworpen),
        (motie, "De motie haalt geen meerderheid en is daarmee verworpen.", .verworpen),
        (motie, "De motie haalt het niet.", .verworpen),
        (motie, "De motie krijgt onvoldoende steun.", .verworpen),
        (motie, "De raad verwerpt de motie.", .verworpen),
        (voorstel, "De raad stemt niet in met het voorstel.", .verworpen),
        (voorstel, "De raad wijst het voorstel af.", .verworpen),
        (voorstel, "Het voorstel is weggestemd.", .verworpen),
        (voorstel, "Het voorstel vindt geen bijval.", .verworpen),
        // Taken note of.
        (voorstel, "Het stuk wordt voor kennisgeving aangenomen.", .terKennisname),
        (voorstel, "De raad neemt kennis van de tussenstand.", .terKennisname),
        (voorstel, "De raad heeft kennisgenomen van de brief.", .terKennisname),
        // Not brought to a vote.
        (motie, "De motie wordt niet in stemming gebracht.", .vervallen),
        (motie, "De motie komt daarmee te vervallen.", .vervallen),
        (amendement, "Het amendement is vervallen.", .vervallen),
        (motie, "Wethouder Kuiper neemt de motie over.", .overgenomen),
        (motie, "De motie wordt overgenomen door het college.", .overgenomen),
        // A tie.
        (motie, "De stemmen staken.", .staken),
        (motie, "Bij de stemming over de motie staakten de stemmen.", .staken),
        (voorstel, "De stemming staakt.", .staken),
        // Held over, withdrawn, taken off.
        (motie, "De motie wordt aangehouden.", .aangehouden),
        (motie, "De indieners houden de motie aan tot na de zomer.", .aangehouden),
        (voorstel, "Het voorstel is doorgeschoven naar april.", .aangehouden),
        (voorstel, "De behandeling wordt verdaagd.", .aangehouden),
        (motie, "De motie is ingetrokken.", .ingetrokken),
        (motie, "De indiener trekt de motie in.", .ingetrokken),
        (voorstel, "Het college heeft het voorstel ingetrokken.", .ingetrokken),
        (voorstel, "Het voorstel is van de agenda gehaald.", .afgevoerd),
        (voorstel, "Het presidium voert het voorstel van de agenda af.", .afgevoerd),
        // Adopted, with changes.
        (voorstel, "Het voorstel is gewijzigd vastgesteld.", .gewijzigdAangenomen),
        (voorstel, "Het geamendeerde voorstel wordt aangenomen.", .gewijzigdAangenomen),
        (voorstel, "De raad stelt de visie gewijzigd vast.", .gewijzigdAangenomen),
        // Adopted.
        (motie, "De motie is aangenomen.", .aangenomen),
        (amendement, "Het amendement wordt aanvaard.", .aangenomen),
        (motie, "De raad neemt de motie aan.", .aangenomen),
        (motie, "De motie heeft een meerderheid van stemmen behaald.", .aangenomen),
        (voorstel, "De raad stemt in met het voorstel.", .aangenomen),
        (voorstel, "De raad gaat akkoord met het voorstel.", .aangenomen),
        (voorstel, "De raad besluit de visie vast te stellen.", .aangenomen),
        (voorstel, "De raad heeft het krediet unaniem vastgesteld.", .aangenomen),
        (voorstel, "Conform het voorstel besloten.", .aangenomen),
        (voorstel, "Daartoe besloten.", .aangenomen),
        (voorstel, "Zonder beraadslaging vastgesteld.", .aangenomen),
    ]

    @Test(
        "Outcomes behind another word of the sentence",
        arguments: [
            // The amendement, a second statement, drives out the first, which names no paper.
            (voorstel, "Vastgesteld met inachtneming van het aangenomen amendement.", Outcome.gewijzigdAangenomen),
            // Between the council and its verb stands a name.
            (voorstel, "De raad van Zandmeren heeft de regeling vastgesteld.", .aangenomen),
        ])
    func unread(title: String, text: String, outcome: Outcome) {
        #expect(recorded(text, under: title).map(\.outcome) == [outcome], "\(text)")
    }

    @Test("Under the label Besluit a word is enough", arguments: labels)
    func label(text: String, outcome: Outcome) {
        #expect(recorded(text, under: Self.voorstel, role: .besluit).map(\.outcome) == [outcome], "\(text)")
        #expect(recorded(text, under: Self.voorstel, role: .voorstel).isEmpty, "\(text)")
    }

    static let labels: [(String, Outcome)] = [
        ("Conform", .aangenomen), ("Conform voorstel", .aangenomen), ("Akkoord.", .aangenomen),
        ("Hamerstuk", .aangenomen),
        ("Unaniem", .aangenomen), ("Zonder hoofdelijke stemming", .aangenomen), ("Vastgesteld", .aangenomen),
        ("Niet akkoord", .verworpen), ("Afgewezen", .verworpen), ("Verworpen", .verworpen),
        ("Geamendeerd", .gewijzigdAangenomen), ("Gewijzigd vastgesteld", .gewijzigdAangenomen),
        ("Aangehouden", .aangehouden), ("Uitgesteld", .aangehouden), ("Ingetrokken", .ingetrokken),
        ("Afgevoerd", .afgevoerd), ("Van de agenda gehaald", .afgevoerd), ("Vervallen", .vervallen),
        ("Niet in stemming gebracht", .vervallen), ("Stemmen staken", .staken),
        ("Ter kennisname", .terKennisname), ("Voor kennisgeving aangenomen", .terKennisname),
    ]

    @Test(
        "Under the label Besluit without an outcome there is no record",
        arguments: [
            "Geen mededelingen.", "Er waren geen insprekers.", "De voorzitter opent de vergadering om 20.00 uur.",
        ])
    func noOutcome(text: String) {
        #expect(recorded(text, under: Self.voorstel, role: .besluit).isEmpty)
    }

    @Test("How it was decided is told apart from what was decided", arguments: manners)
    func manner(text: String, manner: Manner?) {
        #expect(recorded(text, under: Self.voorstel).map(\.manner) == [manner], "\(text)")
    }

    static let manners: [(String, Manner?)] = [
        ("Het voorstel wordt met algemene stemmen aangenomen.", .unaniem),
        ("De raad stelt de visie unaniem vast.", .unaniem),
        ("Het voorstel is zonder hoofdelijke stemming aangenomen.", .zonderStemming),
        ("Het voorstel wordt bij acclamatie aangenomen.", .acclamatie),
        ("Het voorstel is vastgesteld als hamerstuk.", .hamerstuk),
        ("Het voorstel is als hamerstuk vastgesteld.", .hamerstuk),
        ("Het voorstel is als hamerstuk unaniem vastgesteld.", .hamerstuk),
        ("Het voorstel wordt zonder debat vastgesteld.", .hamerstuk),
        ("Het voorstel is unaniem vastgesteld als hamerstuk.", .hamerstuk),
        ("Het voorstel is na hoofdelijke stemming aangenomen.", .hoofdelijk),
        ("Na een schriftelijke stemming is het voorstel aangenomen.", .schriftelijk),
        ("Het voorstel is aangenomen.", nil),
    ]

    @Test("A committee advises and decides nothing")
    func committee() {
        #expect(recorded("Het voorstel is aangenomen.", under: Self.voorstel, body: .commissie).isEmpty)
        let promise = "De wethouder zegt toe de cijfers voor de zomer te sturen."
        #expect(recorded(promise, under: Self.voorstel, body: .commissie).map(\.instrument) == [.toezegging])
    }
}
