import Foundation
import Glibc
import Testing

/// The fictional export in `Corpus/`, with one index of it that tests may read and must not change.
enum Demo {
    static let questions = ["mobiliteit", "wonen", "energie", "regio"].map { "wat is eerder besloten over \($0)" }

    /// The top of the package: above the build folder, or else above these sources.
    static let root: String = {
        let starts = [Program.path ?? "/", #filePath].map { URL(fileURLWithPath: $0).deletingLastPathComponent() }
        let folders = starts.lazy.flatMap(Program.foldersUpwards).map(\.path)
        return folders.first { ["Package.swift", "Corpus"].allSatisfy(($0 + "/").entry) } ?? "/"
    }()

    static let corpus = root + "/Corpus"

    private static let directory: TemporaryDirectory = {
        atexit { Demo.directory.remove() }
        return TemporaryDirectory()
    }()

    /// The index of the whole corpus.
    static let index: String = {
        let path = directory.path + "/Index"
        let run = try? Program.run(["index", corpus, "--index", path, "--quiet"], in: directory.path)
        if run?.exitCode != 0 { Issue.record("the corpus is not indexed: \(run?.errors ?? "no program")") }
        return path
    }()

    static let decisions: [DecisionRecord] = {
        do { return try DecisionRecord.lines(eerder("export").output) } catch {
            Issue.record(error)
            return []
        }
    }()

    static func eerder(_ arguments: String...) throws -> Program.Outcome { try eerder(arguments) }

    static func eerder(
        _ arguments: [String], environment: [String: String] = [:], to destination: Program.Destination = .pipe
    ) throws -> Program.Outcome {
        try Program.run(arguments + ["--index", index], in: root, environment: environment, to: destination)
    }

    /// The answer to a question, with options.
    static func answer(_ question: String, _ options: [String] = []) throws -> AnswerRecord {
        let run = try eerder(["ask", question, "--format", "json"] + options)
        try #require(run.exitCode == 0, "\(run.errors)")
        return try JSONDecoder().decode(AnswerRecord.self, from: Data(run.output.utf8))
    }
}

extension String {
    fileprivate func entry(_ name: String) -> Bool { FileManager.default.fileExists(atPath: self + name) }
}

/// A decision as CONTRACT's JSON, as far as tests look at it.
struct DecisionRecord: Decodable, Sendable, Equatable {
    struct Evidence: Decodable, Sendable, Equatable {
        let source: String
        let line: Int?
        let page: Int?
        let quote: String
        let url: String?
    }
    struct Submitter: Decodable, Sendable, Equatable { let party: String? }
    struct Snippet: Decodable, Sendable, Equatable {
        let text: String
        let highlights: [[Int]]
    }

    let id: String
    let instrument: String
    let number: String?
    let title: String
    let organization: String?
    let body: String?
    let date: String?
    let outcome: String
    let submitters: [Submitter]
    let themes: [String]
    let evidence: [Evidence]
    let score: Double?
    let snippet: Snippet?

    static func lines(_ jsonl: String) throws -> [DecisionRecord] {
        try jsonl.split(separator: "\n").map { try JSONDecoder().decode(DecisionRecord.self, from: Data($0.utf8)) }
    }
}

/// An answer as CONTRACT's JSON, as far as tests look at it.
struct AnswerRecord: Decodable, Sendable {
    struct Document: Decodable, Sendable {
        let title: String
        let source: String
        let snippet: DecisionRecord.Snippet
    }
    struct Coverage: Decodable, Sendable {
        struct Organization: Decodable, Sendable {
            let name: String
            let documents: Int
            let decisions: Int
        }
        let read: Int
        let organizations: [Organization]
    }

    let total: Int
    let facets: [String: [String: Int]]
    let hits: [DecisionRecord]
    let documents: [Document]
    let coverage: Coverage
}
