import Testing
import TextAnalysis

@Suite("Tokenization")
struct TokenizationTests {
    /// The surfaces by position: alternatives with `|`, positions with a space.
    private func outline(_ text: String) -> String {
        var positions: [[String]] = []
        for token in DutchAnalyzer.standard.tokens(in: text) {
            if token.position == positions.count { positions.append([]) }
            positions[token.position].append(token.surface)
        }
        return positions.map { $0.joined(separator: "|") }.joined(separator: " ")
    }

    @Test(
        "Words are runs of letters and digits",
        arguments: [
            ("", ""), (" \n.,- ", ""), ("De raad besluit.", "de raad besluit"), ("A27, N50 en 1e", "a27 n50 en 1e"),
            ("#JONGLELYSTAD AP/OPA", "jonglelystad ap opa"), ("A6/A27", "a6 a27"), ("m/v", "m v"),
            ("besluit_2022.pdf", "besluit 2022 pdf"), ("€ 5,5 mln.", "5 5 mln"), ("B&W", "b w"), ("zo'n", "zo n"),
            ("fiets- en wandelpaden", "fiets en wandelpaden"), ("ja--nee", "ja nee"), ("be\u{AD}sluit", "besluit"),
            ("een e\u{301}e\u{301}n", "een een"), ("ja😀nee", "ja nee"), ("\u{301}ja", "ja"), ("مَرحبا", "مرحبا"),
        ])
    func words(text: String, expected: String) {
        #expect(outline(text) == expected)
    }

    @Test(
        "A code is found whole and by its parts",
        arguments: [
            ("RG-198/2022", "rg|rg-198/2022 198 2022"), ("23094.001", "23094|23094.001 001"), ("26A17", "26a17"),
            ("M61-2026", "m61|m61-2026 2026"), ("22–06–2021", "22|22-06-2021 06 2021"), ("38/6.", "38|38/6 6"),
            ("COVID-19", "covid|covid-19|covid19 19"),
            ("CO₂-reductie", "co2|co2-reductie|co2reductie reductie"), ("50-plus", "50|50-plus|50plus plus"),
        ])
    func codes(text: String, expected: String) {
        #expect(outline(text) == expected)
    }

    @Test(
        "A hyphenated word is found by its parts and as one word",
        arguments: [
            ("OV-knooppunt", "ov|ovknooppunt knooppunt"), ("een OV-plan nu", "een ov|ovplan plan nu"),
            ("zon-PV", "zon|zonpv pv"),
            ("'s-Gravenhage", "gravenhage|s-gravenhage"), ("’s-Graveland", "graveland|s-graveland"),
        ])
    func hyphens(text: String, expected: String) {
        #expect(outline(text) == expected)
    }

    @Test(
        "The possessive 's is left out",
        arguments: [
            ("auto's", "auto"), ("regio’s", "regio"), ("Almere´s", "almere"), ("A4'S", "a4"),
            ("auto's-vrij", "auto|autovrij vrij"), ("'s avonds", "s avonds"), ("auto'so", "auto so"), ("auto'", "auto"),
        ])
    func possessives(text: String, expected: String) {
        #expect(outline(text) == expected)
    }

    @Test("A token knows where it stands in the original text")
    func ranges() {
        let text = "Één regio’s-plan: RG-198/2022"
        let utf8 = Array(text.utf8)
        let found = DutchAnalyzer.standard.tokens(in: text).map { String(decoding: utf8[$0.utf8Range], as: UTF8.self) }
        #expect(found == ["Één", "regio’s", "regio’s-plan", "plan", "RG", "RG-198/2022", "198", "2022"])
    }

    @Test("An accent that stands apart is in the range of its letter")
    func combiningRange() {
        #expect(DutchAnalyzer.standard.tokens(in: "cafe\u{301} ja").map(\.utf8Range) == [0..<6, 7..<9])
    }
}
