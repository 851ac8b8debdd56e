import Council
import Testing

@testable import Extraction

struct PaperTitleTests {
    /// "motie 26M44 Nachttrein [SP, D66] gewijzigd | AANVAARD 38/6".
    private func outline(_ heading: String) -> String {
        let paper = PaperTitle(heading, parties: Parties())
        var words = [paper.instrument?.rawValue, paper.number, paper.title].compactMap { $0 }
        let names = paper.submitters + paper.persons.map { $0 + " c.s." }
        if !names.isEmpty { words.append("[\(names.joined(separator: ", "))]") }
        if paper.isAmended { words.append("gewijzigd") }
        if !paper.rest.isEmpty { words.append("| " + paper.rest.trimmed) }
        return words.joined(separator: " ")
    }

    @Test(
        "A heading is a kind of paper, a number, a title and who put it forward",
        arguments: [
            // Almere
            (
                "Motie: Nachtbus naar Haven (24031.002) AANVAARD 38/6",
                "motie 24031.002 Nachtbus naar Haven | AANVAARD 38/6"
            ),
            (
                "Motie vreemd: Toezicht op de markt (24087) STEMMEN STAKEN 22/22",
                "motie 24087 Toezicht op de markt | STEMMEN STAKEN 22/22"
            ),
            (
                "Amendement: Meer bomen langs de dreef (24128.001) VERWORPEN 12/30",
                "amendement 24128.001 Meer bomen langs de dreef | VERWORPEN 12/30"
            ),
            (
                "Raadsvoorstel Grondprijzen 2024 (24218) AANVAARD 44/0",
                "besluit 24218 Grondprijzen 2024 | AANVAARD 44/0"
            ),
            ("Motie: Pont terug (RG-215/2022) VERWORPEN 13/29", "motie RG-215/2022 Pont terug | VERWORPEN 13/29"),
            // Lelystad and other iBabs councils
            ("26M44 Motie vreemd SP, D66: Nachttrein (gewijzigd)", "motie 26M44 Nachttrein [SP, D66] gewijzigd"),
            ("089 M. ML Hertenkamp blijft", "motie 089 M Hertenkamp blijft [ML]"),
            ("021 A. VVD Lagere leges", "amendement 021 A Lagere leges [VVD]"),
            ("M61-2026 Veilige oversteek", "motie M61-2026 Veilige oversteek"),
            ("A24-2024 Sobere uitvoering", "amendement A24-2024 Sobere uitvoering"),
            ("25A21-Toegankelijke haltes", "amendement 25A21 Toegankelijke haltes"),
            ("Amendement A3 (VVD, CDA): Sobere uitvoering", "amendement A3 Sobere uitvoering [VVD, CDA]"),
            ("Motie M4 van de SP over Schone lucht", "motie M4 Schone lucht [SP]"),
            ("Motie (13): Wulp en grutto", "motie 13 Wulp en grutto"),
            ("Motie PvdD: Meer egels", "motie Meer egels [PvdD]"),
            ("Motie Geen aparte busbaan - PVV", "motie Geen aparte busbaan [PVV]"),
            ("Gewijzigde motie Dorpshuis open", "motie Dorpshuis open"),
            ("Herstemming motie Winkels op zondag", "motie Winkels op zondag"),
            ("Motie ‘Zwemmen voor iedereen’", "motie Zwemmen voor iedereen"),
            ("Motie Koopman c.s. inzake uitbreiding bibliotheek", "motie uitbreiding bibliotheek [Koopman c.s.]"),
            ("Motie van wantrouwen wethouder Blok", "motie wethouder Blok"),
            ("Subamendement SA3.1 Kortere looptijd", "amendement SA3.1 Kortere looptijd"),
            ("PS26-M52 Zonnepanelen op daken", "motie PS26-M52 Zonnepanelen op daken"),
            (
                "220308 - M125 VERWORPEN VVD CDA Hondenbelasting.pdf",
                "motie M125 Hondenbelasting [VVD, CDA] | VERWORPEN"
            ),
            // Proposals keep the words of their own title
            ("Raadsvoorstel Kadernota 2025", "besluit Kadernota 2025"),
            ("Begroting 2025", "Begroting 2025"),
            ("Initiatiefvoorstel SP: Jongerenraad", "initiatiefvoorstel Jongerenraad [SP]"),
            ("Benoeming griffier", "benoeming Benoeming griffier"),
            ("Aanwijzing voorzitter rekenkamer", "benoeming Aanwijzing voorzitter rekenkamer"),
            ("Aanwijzing ontwikkelgebied", "Aanwijzing ontwikkelgebied"),
            ("Benoeming accountant", "Benoeming accountant"),
            // Friesland
            ("Moasje PvdA: Fryske les op skoalle", "motie Fryske les op skoalle [PvdA]"),
            ("Amendemint FNP: Mear bomen", "amendement Mear bomen [FNP]"),
            ("Moasje frjemd: Bus nei Stiens", "motie Bus nei Stiens"),
        ])
    func heading(text: String, outline expected: String) {
        #expect(outline(text) == expected)
    }

    @Test(
        "A party that looks like a number is a party",
        arguments: [
            ("Initiatiefvoorstel D66: Jongerenraad", "initiatiefvoorstel Jongerenraad [D66]"),
            ("Motie D66: Meer egels", "motie Meer egels [D66]"),
            ("Motie D66: Meer egels, staakte", "motie Meer egels [D66]"),
            ("Motie D66: Meer egels, minder hekken", "motie Meer egels, minder hekken [D66]"),
            ("Amendement JA21: Lagere leges", "amendement Lagere leges [JA21]"),
        ])
    func partyAsNumber(text: String, outline expected: String) {
        #expect(outline(text) == expected)
    }

    @Test(
        "A word in a title that names no paper stays in the title",
        arguments: [
            "A6 verbreden", "Verkeersplan N305", "Notitie motiemarkt", "Programma 2030 en verder",
        ])
    func plain(text: String) {
        #expect(outline(text) == text)
    }

    @Test(
        "A lower-case outcome behind a title is split off",
        arguments: [
            ("Motie Nachtbus (SP): aangenomen", "Nachtbus", "aangenomen"),
            ("Motie Nachtbus – verworpen met 12 stemmen voor", "Nachtbus", "verworpen met 12 stemmen voor"),
        ])
    func tail(heading: String, title: String, tail: String) {
        var paper = PaperTitle(heading, parties: Parties())
        #expect(PaperTail.split(&paper, parties: Parties())?.text == tail)
        #expect(paper.title.hasPrefix(title))
    }

    @Test("A title keeps what stands behind its colon or dash")
    func noTail() {
        var paper = PaperTitle("Motie Nachtbus: ook op zondag", parties: Parties())
        #expect(PaperTail.split(&paper, parties: Parties()) == nil)
        #expect(paper.title == "Nachtbus: ook op zondag")
    }
}
