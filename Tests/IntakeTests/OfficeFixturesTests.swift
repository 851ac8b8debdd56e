import Council
import Extraction
import Testing

@testable import Intake

/// Pages of the corpus, saved by a word processor, say what the pages say.
struct OfficeFixturesTests {
    private struct Found: Equatable {
        let id: String
        let outcome: Outcome
        let date: CivilDate?
        let title: String
    }

    /// The top of the package, three folders above this file. Not by Foundation, which brings an ICU that libxml2's does not agree with.
    private static let package = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }

    /// Name and page of every fixture.
    private static let pages: [(name: String, page: String)] = {
        let list = (try? bytes("Tests/Fixtures/Office/pages.tsv")) ?? []
        return String(decoding: list, as: UTF8.self).split(separator: "\n").map { line in
            let cells = line.split(separator: "\t").map(String.init)
            return (cells[0], cells[1])
        }
    }()

    static func bytes(_ path: String) throws -> [UInt8] {
        try FileBytes.read(package + "/" + path, limit: 1 << 20).get()
    }

    static let names = pages.flatMap { page in ["docx", "odt"].map { page.name + "." + $0 } }

    private func document(_ bytes: [UInt8], _ source: String) throws -> SourceDocument {
        var documents = [try DocumentReader.read(bytes, source: source)]
        ExportLinker.link(&documents)
        return documents[0]
    }

    @Test("The decisions are those of the page", arguments: pages, ["docx", "odt"])
    func decisions(page: (name: String, page: String), kind: String) throws {
        let expected = try document(try Self.bytes("Corpus/" + page.page), page.page)
        let file = String(page.page[..<(page.page.lastIndex(of: ".") ?? page.page.endIndex)]) + "." + kind
        let actual = try document(try Self.bytes("Tests/Fixtures/Office/\(page.name).\(kind)"), file)
        #expect(actual.organization == expected.organization && actual.body == expected.body)
        #expect(actual.date == expected.date && actual.kind == expected.kind && actual.title == expected.title)
        func found(_ document: SourceDocument) -> [Found] {
            DecisionExtractor.decisions(in: document).map {
                Found(id: $0.id, outcome: $0.outcome, date: $0.date, title: $0.title)
            }
        }
        #expect(found(actual) == found(expected))
        #expect(DecisionExtractor.decisions(in: actual).flatMap(\.evidence).allSatisfy { $0.line == nil })
    }

    @Test("The fixtures hold decisions at all")
    func total() throws {
        let all = try Self.names.flatMap { name in
            DecisionExtractor.decisions(in: try document(try Self.bytes("Tests/Fixtures/Office/" + name), name))
        }
        #expect(Self.pages.count == 8 && all.count > 60)
    }
}
