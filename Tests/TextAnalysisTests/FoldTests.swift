import Testing
import TextAnalysis

@Suite("Folding")
struct FoldTests {
    @Test(
        "A text is compared in one plain form",
        arguments: [
            ("Coördinatie", "coordinatie"), ("BEËINDIGEN", "beeindigen"), ("Één", "een"), ("façade", "facade"),
            ("ĲSSELMEER", "ijsselmeer"), ("ĳ", "ij"), ("ﬁets", "fiets"), ("Œuvre", "oeuvre"), ("Ærø", "aero"),
            ("straße", "strasse"), ("Łódź", "lodz"), ("Nguyễn", "nguyen"), ("m²", "m2"), ("CO₂", "co2"), ("10⁶", "106"),
            ("regio’s", "regio's"), ("‘ja’", "'ja'"), ("“ja”", "\"ja\""), ("2020–2024", "2020-2024"),
            ("OV‑plan", "ov-plan"), ("a\u{A0}b", "a b"), ("be\u{AD}sluit", "besluit"), ("ΑΒΓ", "αβγ"),
            ("مَرحبا", "مرحبا"),
            ("😀", "😀"), ("", ""),
        ])
    func fold(text: String, expected: String) {
        #expect(DutchAnalyzer.fold(text).unicodeScalars.elementsEqual(expected.unicodeScalars))
    }

    @Test("A letter with its accent apart folds as the composed one", arguments: ["e\u{301}e\u{301}n", "één"])
    func normalization(text: String) {
        #expect(DutchAnalyzer.fold(text) == "een")
    }
}
