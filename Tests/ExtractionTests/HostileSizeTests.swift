import Council
import Glibc
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
        // Of what is decided itself, also the papers that it refers to are looked for.
        let parts = [Part(blocks: [.paragraph(Passage("Besluit: conform."))] + passages.map { .paragraph($0) })]
        let section = Section(title: Passage("Kadernota"), parts: parts)
        return sheet([section], kind: .decisionList, family: .decisionList)
    }

    /// The time that this thread takes, whatever else the machine does.
    private func seconds(_ piece: String, bytes: Int, apart: Bool) -> Double {
        let document = page(piece, bytes: bytes, apart: apart)
        let start = now()
        _ = DecisionMerger.merge(DecisionExtractor.decisions(in: document))
        return now() - start
    }

    private func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    @Test(
        "Four times the text takes less than nine times as long",
        arguments: [
            ("De raad wordt voorgesteld de motie niet aan te nemen. ", false),
            ("motie M1 wordt niet niet ", false), ("voor tegen ", false), ("((((", false), ("“‘", false),
            ("op 3 maart 2019 is besloten ", false), ("Motie M# (SP): brug # wordt verworpen.", true),
            ("Voor: SP, VVD", true), ("Amendement A#: aangenomen", true),
            ("Toezegging: wethouder Bos komt met #", true), ("Motie M1 Haven# brug# is aangenomen.", true),
            ("Motie M# Haven brug is aangenomen.", true),
            ("Motie 2022-# A#: aangenomen", true),
        ])
    func growth(piece: String, apart: Bool) {
        let small = seconds(piece, bytes: 8_000, apart: apart)
        let large = seconds(piece, bytes: 32_000, apart: apart)
        #expect(large < small * 9, "\(piece): \(small) and \(large)")
    }

    @Test("A long sentence is read in parts, to its end")
    func parts() {
        let sentences = Sentence.all(in: Passage(String(repeating: "woord ", count: 2_000) + "einde."))
        #expect(sentences.count > 1)
        #expect(sentences.last?.text.hasSuffix("einde.") == true)
        #expect(sentences.allSatisfy { $0.text.utf8.count <= Sentence.byteLimit })
    }
}
