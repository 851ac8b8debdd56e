import Testing

@testable import Extraction

struct PaperNumberTests {
    @Test(
        "A paper's number is known by its shape",
        arguments: [
            "26M51", "M61-2026", "A24-2024", "PS26-M52", "RG-198/2022", "RV-57/2022", "23094", "23094.001",
            "2021-05-9C",
            "SA3.1", "3401226", "T21-03", "220071696", "2024-123", "M112",
        ])
    func number(word: String) {
        #expect(PaperNumber.isNumber(word))
    }

    @Test(
        "A road, a year, an amount, a postcode or a word is no paper",
        arguments: [
            "A6", "N305", "A27", "2022", "1.250.000", "12.500", "38/6", "2030", "70%", "E233", "Motie", "B&W", "MRA",
            "12",
        ])
    func noNumber(word: String) {
        #expect(!PaperNumber.isNumber(word))
    }

    @Test(
        "A short code is a number only behind the paper's name",
        arguments: [
            ("A3", true), ("M4", true), ("12", true), ("A4-1", true), ("A3b", true), ("Almere", false), ("SP", false),
            ("a3", false),
        ])
    func shortCode(word: String, isCode: Bool) {
        #expect(PaperNumber.isShortCode(word) == isCode)
    }

    @Test(
        "A number that starts anew in every meeting tells no paper by itself",
        arguments: [
            ("26M51", true), ("23094.001", true), ("RG-198/2022", true), ("3", false), ("A1", false), ("M4", false),
            ("A4-1", false),
        ])
    func distinctive(number: String, isDistinctive: Bool) {
        #expect(PaperNumber.isDistinctive(number) == isDistinctive)
    }
}
