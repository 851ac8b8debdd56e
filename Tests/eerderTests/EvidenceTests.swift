import Foundation
import Testing

/// What an answer rests on: every quote stands in the file it names, where it says.
struct EvidenceTests {
    private static let pages: [String: SourceText] = {
        let sources = Set(Demo.decisions.flatMap { $0.evidence.map(\.source) })
        return sources.reduce(into: [:]) { $0[$1] = try? SourceText(path: Demo.corpus + "/" + $1) }
    }()

    @Test("Every source of evidence is a file of the corpus, given from its root")
    func sources() {
        #expect(!Demo.decisions.isEmpty)
        for decision in Demo.decisions {
            #expect(!decision.evidence.isEmpty, "\(decision.id)")
            for evidence in decision.evidence {
                #expect(Self.pages[evidence.source] != nil, "\(decision.id): \(evidence.source)")
                #expect(!evidence.source.hasPrefix("/"), "\(decision.id): \(evidence.source)")
            }
        }
    }

    @Test("An address can be followed: it has a scheme and no spaces")
    func addresses() {
        for decision in Demo.decisions {
            for url in decision.evidence.compactMap(\.url) {
                #expect(url.wholeMatch(of: #/https?://[!-~]+/#) != nil, "\(decision.id): \(url)")
            }
        }
    }

    @Test("Every quote is verbatim in its file")
    func quotes() {
        for decision in Demo.decisions {
            for evidence in decision.evidence {
                guard let page = Self.pages[evidence.source] else { continue }
                #expect(
                    !page.lines(of: evidence.quote).isEmpty,
                    "\(decision.id): \(evidence.source) does not hold: \(evidence.quote)")
            }
        }
    }

    @Test("A line number lies inside the file and points at the quote, or just before it")
    func lines() {
        for decision in Demo.decisions {
            for evidence in decision.evidence {
                guard let page = Self.pages[evidence.source], let line = evidence.line else { continue }
                #expect((1...page.lineCount).contains(line), "\(decision.id): \(evidence.source):\(line)")
                let found = page.lines(of: evidence.quote)
                guard !found.isEmpty else { continue }
                #expect(
                    found.contains { (line...line + Self.linesAhead).contains($0) },
                    "\(decision.id): \(evidence.source):\(line), but the quote is at \(found)")
            }
        }
    }

    /// The heading or row that a quote belongs to may stand this many lines above it.
    private static let linesAhead = 3
}
