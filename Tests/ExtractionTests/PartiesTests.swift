import Council
import Testing

@testable import Extraction

struct PartiesTests {
    @Test(
        "Known parties are known in every spelling",
        arguments: [
            "VVD", "V.V.D.", "PvdA", "PVDA", "D66", "D'66", "JA 21", "50Plus", "Christenunie", "GroenLinks – PvdA",
            "Partij voor de Dieren", "Forum voor Democratie",
        ])
    func known(name: String) {
        #expect(Parties().contains(name))
    }

    @Test(
        "Local parties are told by what their names are made of",
        arguments: [
            ("Leefbaar Zandmeren", true), ("Stadspartij Noord", true), ("Burgerbelang", true),
            ("Dorpslijst Oost", true),
            ("Nachtbus", false), ("overige fracties", false), ("Zandmeren", false), ("de raad", false),
        ])
    func local(name: String, isParty: Bool) {
        #expect(Parties().isParty(name) == isParty)
    }

    @Test(
        "A list of parties is cut into its names",
        arguments: [
            ("VVD, CDA en D66", "VVD, CDA, D66"), ("de fracties van VVD en CDA", "VVD, CDA"),
            ("VVD /BBB /JA21", "VVD, BBB, JA21"),
            ("PvdA (3), D66 (2)", "PvdA 3, D66 2"), ("PvdA/GroenLinks, SP", "PvdA/GroenLinks, SP"),
            ("SGP, evenals BBB", "SGP, BBB"), ("overige fracties", ""), ("Zand Vooruit, SP", "Zand Vooruit, SP"),
            ("", ""),
            ("SP & D66", "SP, D66"),
            ("Partij voor de Dieren; Forum voor Democratie", "Partij voor de Dieren, Forum voor Democratie"),
        ])
    func list(text: String, names: String) {
        let found = Parties().list(text).map { entry in entry.party + (entry.seats.map { " \($0)" } ?? "") }
        #expect(found.joined(separator: ", ") == names)
    }

    @Test("The longest name is found in running text")
    func found() {
        let words = Words("De Partij voor de Dieren en GroenLinks-PvdA zijn voor, D66 niet")
        #expect(
            Parties().found(in: words, 0..<words.count).map(\.name) == [
                "Partij voor de Dieren", "GroenLinks-PvdA", "D66",
            ])
    }

    @Test("A name that a document shows in its votes is known in that document")
    func learned() {
        var parties = Parties()
        #expect(!parties.contains("Zand Vooruit"))
        parties.learn(["Zand Vooruit", "geen naam"])
        #expect(parties.contains("Zand Vooruit"))
        #expect(!parties.contains("geen naam"))
    }
}
