import Testing

@testable import Answers

struct QuestionNamesTests {
    @Test(
        "Places that the index knows narrow it",
        arguments: [
            ("nachtbus in Almere", "nachtbus · in gemeente Almere"),
            ("wat besloot de raad van Zandmeren over nachtbus?", "nachtbus · in gemeente Zandmeren"),
            ("nachtbus in Flevoland", "nachtbus · in provincie Flevoland"),
            ("haven in Nieuw Overmeer", "haven · in gemeente Nieuw Overmeer"), ("haven in Urk", "haven Urk"),
            ("Almere Pampus", "Almere Pampus"), ("vliegveld in Almere Haven", "vliegveld Almere Haven"),
            ("Lelystad Airport", "Lelystad Airport"), ("wat is besloten over Lelystad Airport", "Lelystad Airport"),
            ("wat is besloten over Lelystad", "Lelystad"),
            ("wat besloot Almere over parkeren", "parkeren · in gemeente Almere"),
            (
                "welke motie verwierp Lelystad in 2022",
                "motie · verworpen · in gemeente Lelystad · vanaf 2022-01-01 · tot 2022-12-31"
            ),
            ("wat heeft Lelystad besloten over parkeren", "parkeren · in gemeente Lelystad"),
            (
                "parkeren in Almere, Lelystad en Flevoland",
                "parkeren · in gemeente Almere · in gemeente Lelystad · in provincie Flevoland"
            ),
            ("wat besloten Almere en Lelystad over parkeren", "parkeren · in gemeente Almere · in gemeente Lelystad"),
            (
                "wat besloot de gemeenteraad van Lelystad over parkeren",
                "parkeren · in gemeente Lelystad · door gemeenteraad"
            ),
            ("wat besloot de provincie Flevoland over parkeren", "parkeren · in provincie Flevoland"),
            ("wat besloot de provincie over parkeren", "parkeren"),
            ("parkeren in de gemeente Utrecht", "parkeren · in gemeente Utrecht"),
            ("parkeren in de provincie Utrecht", "parkeren · in provincie Utrecht"),
            ("parkeren in Utrecht", "parkeren · in gemeente Utrecht · in provincie Utrecht"),
            (
                "wat besloten de Staten van Utrecht over parkeren",
                "parkeren · in provincie Utrecht · door Provinciale Staten"
            ),
            ("parkeren in Bergen op Zoom", "parkeren Bergen Zoom"),
            ("parkeren in Bergen", "parkeren · in gemeente Bergen"),
            ("wat is besloten over de bus van Almere naar Lelystad", "bus Almere Lelystad"),
            ("wat is besloten over de bus in Almere Buiten", "bus Almere Buiten"),
            ("wat vond de raad van Lelystad van Lelystad Airport", "Lelystad Airport · in gemeente Lelystad"),
            ("samenwerking tussen Almere en Lelystad", "samenwerking tussen Almere Lelystad"),
            ("parkeren in Amsterdam", "parkeren Amsterdam"),
            ("besluiten van de MRA over wonen", "wonen · in Metropoolregio Amsterdam"),
        ])
    func places(text: String, expected: String) throws {
        #expect(try QuestionOutline.line(text) == expected)
    }

    @Test(
        "Bodies narrow it where they decided",
        arguments: [
            ("wat besloot het college over parkeren", "parkeren · door college van burgemeester en wethouders"),
            ("wat vindt de raad van het college", "college"),
            (
                "wat besloot het college van B en W van Almere over parkeren",
                "parkeren · in gemeente Almere · door college van burgemeester en wethouders"
            ),
            (
                "wat besloot het college van Flevoland over parkeren",
                "parkeren · in provincie Flevoland · door Gedeputeerde Staten"
            ),
            ("wat hebben GS besloten over parkeren", "parkeren · door Gedeputeerde Staten"),
            ("besluiten van GS over parkeren", "parkeren · door Gedeputeerde Staten"),
            ("wat is door Provinciale Staten besloten over parkeren", "parkeren · door Provinciale Staten"),
            ("wat besloten de Staten over parkeren", "parkeren · door Provinciale Staten"),
            ("wat besloot de raad over parkeren", "parkeren"),
            ("wat heeft de raad tegen het college gezegd", "college"),
            (
                "decisions by the municipal executive of Almere about events",
                "events · in gemeente Almere · door college van burgemeester en wethouders"
            ),
            ("welke moties namen PS aan?", "motie · aangenomen · gewijzigd-aangenomen · door Provinciale Staten"),
            ("wat besloten ps over parkeren", "ps parkeren"),
            ("wat is besloten over de Verenigde Staten", "Verenigde Staten"),
        ])
    func bodies(text: String, expected: String) throws {
        #expect(try QuestionOutline.line(text) == expected)
    }

    @Test(
        "Parties narrow it to what they submitted",
        arguments: [
            ("moties van de VVD over de nachtbus", "nachtbus · motie · van VVD"),
            ("moties van Partij voor de Dieren", "motie · van Partij voor de Dieren"),
            ("nachtbus van D66 in Almere sinds 2020", "nachtbus · van D66 · in gemeente Almere · vanaf 2020-01-01"),
            ("D66", "D66 OR partij:D66"),
            ("moties van de PvdD over dieren", "dieren · motie · van Partij voor de Dieren"),
            ("moties van GL en de PvdA over parkeren", "parkeren · motie · van GroenLinks · van PvdA"),
            ("moties ingediend door D66 over parkeren", "parkeren · motie · van D66"),
            ("VVD-moties over parkeren", "parkeren · motie · van VVD"),
            ("moties VVD over parkeren", "parkeren · motie · van VVD"),
            ("VVD moties over parkeren", "parkeren · motie · van VVD"),
            ("wat heeft de fractie van de VVD voorgesteld over parkeren", "parkeren · van VVD"),
            ("wat vindt de VVD van parkeren", "(VVD OR partij:VVD) parkeren"),
            ("motions by the VVD about parkeren", "parkeren · motie · van VVD"),
            ("moties van de VVD samen met het CDA", "partij:CDA · motie · van VVD"),
            ("wat vinden D66 en de VVD van de nachtbus", "nachtbus · van D66 · van VVD"),
            ("PvdD wolf", "(PvdD OR partij:\"Partij voor de Dieren\") wolf"),
            ("Partij voor de Dieren wolf", "(\"Partij voor de Dieren\" OR partij:\"Partij voor de Dieren\") wolf"),
            ("moties D66 2023", "motie · van D66 · vanaf 2023-01-01 · tot 2023-12-31"),
            ("moties van FvD over parkeren", "parkeren · motie · van Forum voor Democratie"),
        ])
    func parties(text: String, expected: String) throws {
        #expect(try QuestionOutline.line(text) == expected)
    }

    @Test(
        "A party that voted is no submitter",
        arguments: [
            ("stemde de PvdA tegen de nachtbus", "nachtbus · stem PvdA tegen"),
            ("waar stemde GroenLinks voor?", "stem GroenLinks voor"),
            ("heeft de VVD ooit tegen windmolens gestemd?", "windmolens · stem VVD tegen"),
            ("welke moties van de VVD steunde de PvdA", "motie · van VVD · stem PvdA voor"),
            ("moties over parkeren waar D66 tegen was", "parkeren · motie · stem D66 tegen"),
            ("welke moties zijn verworpen met steun van de SP?", "motie · verworpen · stem SP voor"),
            (
                "moties over parkeren met tegenstemmen van CDA en D66",
                "parkeren stem:\"D66 tegen\" · motie · stem CDA tegen"
            ),
            ("wie stemde tegen de motie van D66 over parkeren", "parkeren · motie · van D66"),
            ("hoe stemde de VVD over de nachtbus", "nachtbus · stem VVD voor · stem VVD tegen · stem VVD verdeeld"),
            ("tegen welke moties stemde de VVD?", "motie · stem VVD tegen"),
            ("moties waar de VVD voor en het CDA tegen stemde", "stem:\"CDA tegen\" · motie · stem VVD voor"),
            ("heeft het CDA de motie over de wolf gesteund", "wolf · motie · stem CDA voor"),
            ("moties zonder steun van de VVD", "zonder steun VVD · motie"),
            ("stemde D66 niet voor de nachtbus", "nachtbus · stem D66 tegen · stem D66 verdeeld"),
            ("waar stemde de PvdA niet tegen", "stem PvdA voor · stem PvdA verdeeld"),
            ("moties die de PVV niet steunde", "motie · stem PVV tegen · stem PVV verdeeld"),
            ("moties waar VVD of CDA voor stemde", "motie · stem VVD voor · stem CDA voor"),
            ("moties van D66 die door de VVD werden gesteund", "motie · van D66 · stem VVD voor"),
            ("did the PvdA vote against the nachtbus?", "nachtbus · stem PvdA tegen"),
        ])
    func votes(text: String, expected: String) throws {
        #expect(try QuestionOutline.line(text) == expected)
    }

    @Test(
        "Portfolio holders are known by their surname",
        arguments: [
            ("wat zei gedeputeerde Wielinga over kernenergie", "kernenergie · bij Wielinga, H."),
            (
                "toezeggingen van wethouder Kalverda over parkeren",
                "parkeren · toezegging · bij P. Kalverda · bij wethouder Kalverda"
            ),
            ("toezeggingen van gedeputeerde De Vries", "toezegging · bij A. de Vries"),
            ("toezeggingen van Van Hattem", "toezegging · bij I. van Hattem"), ("Wielinga", "Wielinga"),
            ("parkeren van wethouder Jansen", "parkeren wethouder Jansen"),
        ])
    func holders(text: String, expected: String) throws {
        #expect(try QuestionOutline.line(text) == expected)
    }

    @Test(
        "Numbers of papers narrow it, other numbers are words",
        arguments: [
            ("M61-2026", "nummer M61-2026"), ("rg-198/2022", "nummer RG-198/2022"), ("PS2025-293", "nummer PS2025-293"),
            ("24M57", "nummer 24M57"), ("23133.002", "nummer 23133.002"), ("motie M61-2026", "motie · nummer M61-2026"),
            ("wat is besloten over amendement A6", "amendement · nummer A6"), ("motie 3136", "motie · nummer 3136"),
            ("motie 110 M", "motie · nummer 110 M"), ("zaaknummer 230018455", "nummer 230018455"),
            ("zaaknummer Z-2023-001234", "nummer Z-2023-001234"),
            ("A6", "A6"), ("N247", "N247"), ("A6/A27", "A6/A27"), ("N247-N244", "N247-N244"),
            ("D66", "D66 OR partij:D66"),
            ("CO2 in 2050", "CO2 2050"), ("MIRT-2024", "MIRT-2024"), ("motie A27 verbreden", "A27 verbreden · motie"),
            ("moties 2022", "motie · vanaf 2022-01-01 · tot 2022-12-31"), ("1.250.000", "1.250.000"),
            ("2018-2022", "2018-2022"),
        ])
    func numbers(text: String, expected: String) throws {
        #expect(try QuestionOutline.line(text) == expected)
    }

    @Test("A party is every way in which the index writes it")
    func spellings() throws {
        let names = QuestionReader.Names(
            parties: ["GroenLinks", "GROENLINKS", "PvdD"],
            partyAliases: ["pvdd": "Partij voor de Dieren", "gl": "GroenLinks"])
        let parties = { (text: String) in try QuestionReader.read(text, names: names).filters.parties }
        for text in ["moties van GL", "moties van groenlinks", "partij:GroenLinks", "GroenLinks-moties over bussen"] {
            #expect(try parties(text) == ["GroenLinks", "GROENLINKS"])
        }
        for text in ["moties van de Partij voor de Dieren", "partij:pvdd"] { #expect(try parties(text) == ["PvdD"]) }
    }
}
