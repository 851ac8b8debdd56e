import Council
import Testing

@testable import Extraction

/// Pages made to cost more than they are worth: the time that they take grows with their length, not with its square.
@Suite(.serialized)
struct HostileSizeTests {
    /// One paragraph, or a paragraph a piece, of about this many bytes.
    private func page(_ piece: String, bytes: Int, apart: Bool) -> SourceDocument {
        let count = bytes / piece.utf8.count
        let passages =
            apart
            ? (0..<count).map { Passage(piece.replacing("#", with: "\($0)"), line: $0) }
            : [Passage(String(repeating: piece, count: count), line: 1)]
        let section = Section(title: Passage("Kadernota"), parts: [Part(blocks: passages.map { .paragraph($0) })])
        return sheet([section], kind: .decisionList, family: .decisionList)
    }

    private func time(_ piece: String, bytes: Int, apart: Bool) -> Duration {
        let document = page(piece, bytes: bytes, apart: apart)
        return ContinuousClock().measure { _ = DecisionExtractor.decisions(in: document) }
    }

    @Test(
        "Four times the text takes less than twelve times as long",
        arguments: [
            ("De raad wordt voorgesteld de motie niet aan te nemen. ", false),
            ("motie M1 wordt niet niet ", false), ("voor tegen ", false), ("((((", false), ("“‘", false),
            ("op 3 maart 2019 is besloten ", false), ("Motie M# (SP): brug # wordt verworpen.", true),
            ("Voor: SP, VVD", true), ("Amendement A#: aangenomen", true),
            ("Toezegging: wethouder Bos komt met #", true),
        ])
    func growth(piece: String, apart: Bool) {
        let small = time(piece, bytes: 6_000, apart: apart)
        let large = time(piece, bytes: 24_000, apart: apart)
        // A short time says little of growth on a busy machine.
        #expect(large < max(small * 12, .seconds(5)), "\(piece): \(small) and \(large)")
    }

    @Test("A long sentence is read in parts, to its end")
    func parts() {
        let sentences = Sentence.all(in: Passage(String(repeating: "woord ", count: 2_000) + "einde."))
        #expect(sentences.count > 1)
        #expect(sentences.last?.text.hasSuffix("einde.") == true)
        #expect(sentences.allSatisfy { $0.text.utf8.count <= Sentence.byteLimit })
    }
}
