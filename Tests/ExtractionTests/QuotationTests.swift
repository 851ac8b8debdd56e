import Testing

@testable import Extraction

struct QuotationTests {
    private func pieces(_ text: String, _ ranges: [Range<Int>]) -> [String] {
        ranges.map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) }
    }

    @Test(
        "What stands between quotation marks is found with its marks",
        arguments: [
            ("de motie 'Groen dak' is", ["'Groen dak'"]), ("de motie \"Groen dak\" is", ["\"Groen dak\""]),
            ("de motie ‘Groen dak’ is", ["‘Groen dak’"]), ("de motie “Groen dak” is", ["“Groen dak”"]),
            ("de motie „Groen dak” is", ["„Groen dak”"]), ("'A' en 'B'", ["'A'", "'B'"]),
            ("de motie ('Groen dak') is", ["'Groen dak'"]), ("de motie ‘Auto’s eruit’ is", ["‘Auto’s eruit’"]),
        ])
    func quotes(text: String, quotes: [String]) {
        #expect(pieces(text, Quotation.spans(in: text).quotes) == quotes)
    }

    @Test(
        "An apostrophe opens nothing",
        arguments: [
            "Er rijden auto's en foto's van camera's.", "'s Avonds rijdt er niets in 's-Gravenzand.",
            "Het D'66-plan is af.",
            "Zes meter 'breed", "de motie “Groen dak",
        ])
    func apostrophes(text: String) {
        #expect(Quotation.spans(in: text).quotes.isEmpty)
    }

    @Test(
        "Brackets are found, nested ones as one",
        arguments: [
            ("de motie (SP, D66) valt", ["(SP, D66)"]), ("a (b) c (d)", ["(b)", "(d)"]), ("a (open", []),
            ("a) dicht", []),
        ])
    func brackets(text: String, brackets: [String]) {
        #expect(pieces(text, Quotation.spans(in: text).brackets) == brackets)
    }
}
