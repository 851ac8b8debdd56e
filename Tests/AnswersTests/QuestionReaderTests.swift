import Council
import Testing

@testable import Answers

struct QuestionReaderTests {
    @Test(
        "A question is what it asks about, without the words that ask",
        arguments: [
            ("wat is eerder besloten over mobiliteit", "mobiliteit"),
            ("Wat is er al besloten over de nachtbus?", "nachtbus"),
            ("Welke besluiten zijn er genomen over openbaar vervoer?", "openbaar vervoer"),
            ("wat heeft de raad gezegd over OV", "OV"), ("is er iets vastgesteld over het zwembad?", "zwembad"),
            ("hoe staat het met woningbouw", "woningbouw"), ("nachtbus Dijkweg?", "nachtbus Dijkweg"),
            ("wat is eerder besloten", ""), ("hoe staat de provincie tegenover kernenergie", "kernenergie"),
            ("mogen er nog zonneparken op landbouwgrond komen", "zonneparken landbouwgrond"),
            ("WAT IS ER BESLOTEN OVER OV", "OV"),
        ])
    func question(text: String, expected: String) throws {
        #expect(try QuestionOutline.line(text) == expected)
    }

    @Test(
        "Kinds and outcomes in a question narrow it",
        arguments: [
            ("welke moties over de nachtbus zijn verworpen", "nachtbus · motie · verworpen"),
            ("welke amendementen zijn aangenomen?", "amendement · aangenomen · gewijzigd-aangenomen"),
            ("welke toezeggingen zijn afgedaan over wonen?", "wonen · toezegging · afgedaan"),
            ("moties over fietsen", "fietsen · motie"), ("wat is ingetrokken over de haven", "haven · ingetrokken"),
            ("verworpen voorstellen nachtbus", "voorstellen nachtbus · verworpen"),
            ("afgewezen moties over parkeren", "parkeren · motie · verworpen"),
            ("aangehouden moties", "motie · aangehouden"), ("raadsbesluiten over de haven", "haven · besluit"),
            ("welke moties nam de raad aan over de haven?", "haven · motie · aangenomen · gewijzigd-aangenomen"),
            ("welke moties over de haven nam de raad aan?", "haven · motie · aangenomen · gewijzigd-aangenomen"),
            ("is de vergunning van de haven ingetrokken?", "vergunning haven ingetrokken"),
            ("wat is besloten over de uitvoering van moties?", "uitvoering moties"),
            ("welke toezeggingen zijn nog niet afgedaan?", "NOT uitkomst:afgedaan · toezegging"),
            ("moties die niet zijn ingetrokken", "NOT uitkomst:ingetrokken · motie"),
            ("welke amendementen nam de raad niet over?", "NOT uitkomst:overgenomen · amendement"),
            ("wat is besloten over vergunningen die zijn ingetrokken", "vergunningen ingetrokken"),
            ("welke moties zijn niet verworpen?", "NOT uitkomst:verworpen · motie"),
        ])
    func kinds(text: String, expected: String) throws {
        #expect(try QuestionOutline.line(text) == expected)
    }

    @Test(
        "What was not adopted is never taken for adopted",
        arguments: [
            "welke moties zijn niet aangenomen?", "welke moties zijn nooit aangenomen",
            "moties die niet unaniem aangenomen zijn",
        ])
    func negated(text: String) throws {
        #expect(try !QuestionOutline.read(text).filters.outcomes.contains("aangenomen"))
    }

    @Test(
        "Loose words are searched as they stand",
        arguments: [
            ("nachtbus", "nachtbus"), ("nachtbus verworpen moties", "nachtbus verworpen moties"),
            ("raad nachtbus", "raad nachtbus"), ("Zuiderzeelijn", "Zuiderzeelijn"), ("D66", "D66 OR partij:D66"),
            ("Lelystad", "Lelystad OR organisatie:\"gemeente Lelystad\""),
            ("parkeren Almere", "parkeren (Almere OR organisatie:\"gemeente Almere\")"),
            ("Besluit bouwwerken leefomgeving", "Besluit bouwwerken leefomgeving"),
            ("Programma Aanpak Stikstof", "Programma Aanpak Stikstof"), ("Holwerd aan Zee", "Holwerd Zee"),
            ("Maastricht Aachen Airport", "Maastricht Aachen Airport"), ("wie is", ""), ("de of het", "de of het"),
        ])
    func loose(text: String, expected: String) throws {
        #expect(try QuestionOutline.line(text) == expected)
    }

    @Test(
        "A question may ask for an order",
        arguments: [
            ("de laatste moties over de nachtbus", AnswerEngine.Sorting.newest),
            ("de laatste vijf besluiten over de nachtbus", .newest), ("eerste motie over de nachtbus", .oldest),
            ("wanneer is voor het laatst besloten over de nachtbus", .newest),
            ("the first motion about de nachtbus", .oldest), ("moties over het eerste station", nil),
            ("laatste nachtbus", nil),
        ])
    func order(text: String, expected: AnswerEngine.Sorting?) throws {
        let read = try QuestionOutline.read(text)
        #expect(read.sorting == expected)
        if expected != nil { #expect(read.text == "nachtbus") }
    }

    @Test(
        "What \"of\" joins is either, what \"en\" joins is both or, when that is too little, either",
        arguments: [
            ("fiets of trein", [1: Interpretation.Joint.or]), ("wat is besloten over fiets of trein", [1: .or]),
            ("kunst en cultuur", [1: .and]), ("wonen, zorg en cultuur", [1: .and, 2: .and]),
            ("wonen, zorg of cultuur", [1: .or, 2: .or]), ("wonen, zorg", [:]), ("kunst cultuur", [:]),
            ("fiets AND trein", [:]),
        ])
    func joints(text: String, expected: [Int: Interpretation.Joint]) throws {
        #expect(try QuestionOutline.read(text).joints == expected)
    }

    @Test(
        "Only signs, or only words that ask, leave nothing to search",
        arguments: ["", "  ", "?!", "… — *", "\"\"", "()", "wat is eerder besloten?"])
    func empty(text: String) throws {
        #expect(try QuestionOutline.read(text).isEmpty)
    }

    @Test("What is not to be read stays a word")
    func ignoring() throws {
        let text = "welke moties van de VVD over parkeren in Almere zijn verworpen sinds 2020"
        #expect(
            try QuestionOutline.line(text)
                == "parkeren · motie · verworpen · van VVD · in gemeente Almere · vanaf 2020-01-01")
        #expect(
            try QuestionOutline.line(text, ignoring: [.instrument, .party])
                == "moties VVD parkeren · verworpen · in gemeente Almere · vanaf 2020-01-01")
        #expect(try QuestionOutline.line("moties M61-2026", ignoring: [.number]) == "M61-2026 · motie")
        #expect(try QuestionOutline.line("moties uit 2020 over bussen", ignoring: [.period]) == "2020 bussen · motie")
    }

    @Test("Taken literally nothing falls away but operators")
    func literal() throws {
        let text = "wat is besloten over de nachtbus sinds 2020"
        #expect(try QuestionOutline.line(text, literal: true) == text)
        #expect(try QuestionOutline.line("moties AND bus*", literal: true) == "moties bus*")
        #expect(try QuestionOutline.line("moties partij:VVD", literal: true) == "moties · van VVD")
    }
}
