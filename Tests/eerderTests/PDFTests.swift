import Foundation
import Glibc
import Testing

/// Whether this machine has what reads PDFs.
enum Poppler {
    static let isInstalled = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        .contains { access("\($0)/pdftotext", X_OK) == 0 }
}

/// PDFs as the program reads them: with the same decisions as the page they were made of, told by their page; and what it
/// cannot read is named and never stops a run.
@Suite(.enabled(if: Poppler.isInstalled, "pdftotext is missing; apt-get install -y poppler-utils"))
struct PDFTests {
    private static let fixtures = Demo.root + "/Tests/Fixtures/pdf"

    private let place = TemporaryDirectory()

    /// The part of a record that says what was decided.
    private struct Facts: Hashable, CustomStringConvertible {
        let id, title, outcome, date: String

        init(_ record: DecisionRecord) {
            (id, title, outcome, date) = (record.id, record.title, record.outcome, record.date ?? "")
        }

        var description: String { "\(id) “\(title)” \(outcome) \(date)" }
    }

    private static func stem(_ path: String) -> Substring { path[..<(path.lastIndex(of: ".") ?? path.endIndex)] }

    private func index(_ folder: String, _ options: [String] = [], path: String? = nil) throws -> Program.Outcome {
        try Program.run(
            ["index", folder, "--index", "I"] + options, in: place.path, environment: path.map { ["PATH": $0] } ?? [:])
    }

    @Test("Pages of the corpus give the same decisions when they are printed to PDF")
    func corpus() throws {
        #expect(try index(Self.fixtures + "/export", ["--quiet"]).exitCode == 0)
        let found = try place.decisions("I")
        let pages = Set(found.flatMap { $0.evidence.map { Self.stem($0.source) } })
        #expect(pages.count == 9)
        // What other pages state too may owe its title or outcome to them.
        let stated = Demo.decisions.map { record in
            (record, record.evidence.count { pages.contains(Self.stem($0.source)) })
        }
        let (some, all) = (stated.filter { $1 > 0 }, stated.filter { $1 == $0.evidence.count })
        #expect(all.count > 40)
        #expect(Set(found.map(\.id)) == Set(some.map(\.0.id)))
        let missing = Set(all.map { Facts($0.0) }).subtracting(found.map(Facts.init))
        #expect(missing.isEmpty)
        #expect(found.allSatisfy { $0.evidence.allSatisfy { $0.line == nil && $0.page != nil } })
    }

    @Test("A decision on the second page says so in every form, and after the index was written")
    func pageNumber() throws {
        #expect(try index(Self.fixtures + "/stukken", ["--quiet"]).exitCode == 0)
        let found = try place.decisions("I").filter { $0.title == "bestemmingsplan Polderweg" }
        let decision = try #require(found.first)
        #expect(decision.evidence[0].page == 2)
        let source = "besluitenlijst-12-maart-2024.pdf"
        #expect(try place.eerder("show", decision.id, "--index", "I").output.contains("bron: \(source), p. 2\n"))
        let csv = try place.eerder("show", decision.id, "--index", "I", "--format", "csv").output
        #expect(csv.contains("\"\(source)\";\"p. 2\";"))
        #expect(try place.eerder("dossier", "Polderweg", "--index", "I", "-o", "d.md").exitCode == 0)
        #expect(try place.text("d.md").contains(", p. 2"))
        let inspect = try place.eerder("inspect", Self.fixtures + "/stukken/" + source).output
        #expect(inspect.contains("p. 2, gevonden als"))
    }

    @Test(
        "The head of a letter or memo gives number, day and subject",
        arguments: [
            ("raadsbrief-fietsbrug", "Fietsbrug over de Lage Vaart", "2025/0012345", "2025-05-13"),
            ("memo-fietsbrug", "Fietsbrug over de Lage Vaart", "2024/001234", "2024-01-09"),
            (
                "memo-labels",
                "Fietsbrug over de Lage Vaart, en wat de aanleg daarvan betekent voor de bereikbaarheid van de wijk Waterwijk",
                "2024/001234", "2024-01-09"
            ),
        ])
    func letterHeads(name: String, title: String, number: String, date: String) throws {
        try place.copy(Self.fixtures + "/stukken/\(name).pdf", as: "A/\(name).pdf")
        #expect(try index("A", ["--quiet"]).exitCode == 0)
        let decision = try #require(try place.decisions("I").first)
        #expect([decision.title, decision.number, decision.date] == [title, number, date])
    }

    @Test("Encrypted and damaged PDFs are each named with what to do, and the rest is read")
    func badFiles() throws {
        let whole = try Array(Data(contentsOf: URL(fileURLWithPath: Self.fixtures + "/stukken/memo-labels.pdf")))
        try place.file("A/kapot.pdf", Array(whole.prefix(whole.count / 3)))
        try place.copy(Self.fixtures + "/versleuteld.pdf", as: "A/dicht.pdf")
        try place.copy(Self.fixtures + "/stukken/memo-labels.pdf", as: "A/heel.pdf")
        let run = try index("A", ["--quiet"])
        #expect(run.exitCode == 1)
        #expect(
            run.errorLines == [
                "dicht.pdf: error: de PDF is beveiligd met een wachtwoord; bewaar hem zonder wachtwoord",
                "kapot.pdf: error: de PDF is beschadigd; haal hem opnieuw op",
            ])
        #expect(try place.decisions("I").count == 1)
    }

    @Test("Without pdftotext PDFs are passed over, counted, and read once it is there")
    func notInstalled() throws {
        try place.copy(Self.fixtures + "/stukken/memo-labels.pdf", as: "A/memo.pdf")
        let run = try index("A", path: "/nergens:/bin/geen")
        #expect(run.exitCode == 0)
        #expect(run.output.contains("1 × PDF wordt gelezen met pdftotext, en dat is hier niet; installeer het"))
        #expect(try place.decisions("I").isEmpty)
        #expect(try index("A").exitCode == 0)
        #expect(try place.decisions("I").count == 1)
    }
}

/// Scans, with programs that stand in for pdftoppm and tesseract.
@Suite(.enabled(if: Poppler.isInstalled, "pdftotext is missing; apt-get install -y poppler-utils"))
struct ScanTests {
    private static let words = [
        "Memo", "Aan de raad van Zandmeer", "Van het college",
        "Het college heeft op 9 januari 2024 besloten de fietsbrug te bouwen.",
    ]

    private let place = TemporaryDirectory()
    private let tools: String

    init() throws {
        try place.copy(Demo.root + "/Tests/Fixtures/pdf/scan.pdf", as: "A/scan.pdf")
        tools = place.path + "/tools:" + (ProcessInfo.processInfo.environment["PATH"] ?? "")
        try tool("pdftoppm", "cat")
        try tool(
            "tesseract",
            "[ \"$1\" = --list-langs ] && echo nld && exit; cat >/dev/null; cat <<'EINDE'\n\(Self.table)\nEINDE")
    }

    /// What tesseract would read: each word on a row, a line of them 60 pixels below the other.
    private static let table: String = {
        let head = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext"
        let rows = words.enumerated().flatMap { line, text in
            ["4\t1\t\(line)\t1\t1\t0\t300\t\(400 + line * 160)\t900\t40\t-1\t"]
                + text.split(separator: " ").enumerated().map { index, word in
                    "5\t1\t\(line)\t1\t1\t\(index)\t\(300 + index * 150)\t\(400 + line * 160)\t120\t40\t95\t\(word)"
                }
        }
        return ([head, "1\t1\t0\t0\t0\t0\t0\t0\t2480\t3508\t-1\t"] + rows).joined(separator: "\n")
    }()

    private func tool(_ name: String, _ script: String) throws {
        try place.file("tools/" + name, "#!/bin/sh\n\(script)\n")
        chmod(place.path + "/tools/" + name, 0o755)
    }

    private func index(_ options: String..., path: String? = nil) throws -> Program.Outcome {
        try Program.run(
            ["index", "A", "--index", "I"] + options, in: place.path, environment: ["PATH": path ?? tools])
    }

    @Test("A scan is counted as one without --ocr, and said to be read with it")
    func withoutRecognition() throws {
        let run = try index()
        #expect(run.exitCode == 0)
        #expect(
            run.output.contains(
                "1 × een PDF zonder tekstlaag (een scan); installeer tesseract-ocr en tesseract-ocr-nld"))
        #expect(try place.eerder("status", "--index", "I").output.contains("Overgeslagen (1):"))
    }

    @Test("With --ocr a scan is read once; what was recognised stays, also without the programs and after a rebuild")
    func recognition() throws {
        #expect(try index("--ocr", "--quiet").exitCode == 0)
        let decision = try #require(try place.decisions("I").first)
        #expect(decision.evidence[0].page == 1 && decision.outcome == "aangenomen")
        let kept = try FileManager.default.contentsOfDirectory(atPath: place.path + "/I/ocr-cache")
        #expect(kept.count == 1 && !kept[0].contains("scan"))

        try tool("tesseract", "[ \"$1\" = --list-langs ] && echo nld && exit; exit 9")
        #expect(try index("--ocr", "--rebuild", "--quiet").exitCode == 0)
        #expect(try index("--rebuild", "--quiet").exitCode == 0)
        #expect(try place.decisions("I").map(\.id) == [decision.id])
        #expect(try place.eerder("verify", "--index", "I").exitCode == 0)
    }

    @Test(
        "A page that cannot be recognised is named with its file, and nothing of it is kept",
        arguments: ["kill -SEGV $$", "exit 3", "echo geen tabel", "yes"])
    func failures(script: String) throws {
        try tool("tesseract", "[ \"$1\" = --list-langs ] && echo nld && exit; cat >/dev/null; \(script)")
        let run = try index("--ocr", "--quiet")
        #expect(run.exitCode == 1)
        #expect(run.errorLines.count == 1 && run.errors.hasPrefix("scan.pdf: error: p. 1: "), "\(run.errors)")
        #expect(run.errors.contains(";"))
        #expect(!FileManager.default.fileExists(atPath: place.path + "/I/ocr-cache"))
    }

    @Test("A page in the cache that is damaged is recognised again")
    func damagedCache() throws {
        #expect(try index("--ocr", "--quiet").exitCode == 0)
        let cache = place.path + "/I/ocr-cache/"
        let page = cache + (try FileManager.default.contentsOfDirectory(atPath: cache)[0])
        try "half".write(toFile: page, atomically: true, encoding: .utf8)
        #expect(try index("--ocr", "--rebuild", "--quiet").exitCode == 0)
        #expect(try place.decisions("I").count == 1)
    }

    @Test("--ocr without the programs, or without Dutch, says what to install and changes nothing")
    func notInstalled() throws {
        try tool("tesseract", "echo eng")
        let run = try index("--ocr")
        #expect(run.exitCode == 1 && run.output.isEmpty)
        #expect(run.errors.contains("--ocr: ") && run.errors.contains("apt-get install poppler-utils tesseract-ocr"))
        #expect(!FileManager.default.fileExists(atPath: place.path + "/I"))
    }
}
