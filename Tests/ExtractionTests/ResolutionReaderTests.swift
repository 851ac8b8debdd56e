import Council
import Intake
import Testing

@testable import Extraction

struct ResolutionReaderTests {
    private func decisions(_ title: String, _ close: String) throws -> [Decision] {
        let page = """
            <html><head><title>\(title)</title></head><body><main><h1>\(title)</h1>
            <p>Onderwerp: Verordening havengelden</p>
            <p>De raad van de gemeente Lelystad; gelezen het voorstel van het college; gelet op artikel 147;</p>
            <p>BESLUIT:</p><p>1. De Verordening havengelden vast te stellen.</p><p>\(close)</p></main></body></html>
            """
        return DecisionExtractor.decisions(in: try DocumentReader.read(Array(page.utf8), source: "besluit.html"))
    }

    static let signed = "Aldus vastgesteld in de openbare vergadering van 14 maart 2023, de griffier, de voorzitter"

    @Test("A signed resolution is adopted on the day of its meeting")
    func adopted() throws {
        let decision = try #require(try decisions("Raadsbesluit", Self.signed).first)
        #expect(decision.outline == "besluit Verordening havengelden: aangenomen")
        #expect(decision.date == day("2023-03-14"))
        #expect(decision.evidence.first?.quote == Self.signed)
    }

    @Test("The points of a resolution begin behind BESLUIT")
    func points() throws {
        let decision = try #require(try decisions("Raadsbesluit", Self.signed).first)
        #expect(decision.points == ["1. De Verordening havengelden vast te stellen."])
    }

    @Test(
        "A draft, or a resolution without its day, is none",
        arguments: [
            ("Ontwerpbesluit", ResolutionReaderTests.signed), ("Concept-raadsbesluit", ResolutionReaderTests.signed),
            ("Raadsbesluit", "Aldus vastgesteld in de openbare vergadering van de raad, de griffier"),
            ("Raadsbesluit", "De griffier"),
        ])
    func draft(title: String, close: String) throws {
        #expect(try decisions(title, close).map(\.outline) == [])
    }
}
