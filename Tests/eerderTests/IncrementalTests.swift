import Foundation
import Testing

/// Indexing again: what changed is replaced, what disappeared is removed, the rest stays.
struct IncrementalTests {
    private static let list = "A/besluitenlijsten/2024/besluitenlijst-14-mei-2024.html"

    private let place = TemporaryDirectory()

    init() throws {
        try place.copy(Demo.corpus + "/flevoland.nl", as: "A")
        try place.copy(Demo.corpus + "/raadvanalmere.nl", as: "B")
        try index("A")
    }

    @discardableResult
    private func index(_ arguments: String...) throws -> String {
        let run = try Program.run(["index", "--index", "I"] + arguments, in: place.path)
        #expect(run.exitCode == 0 && run.errors.isEmpty, "\(run.errors)")
        return run.output
    }

    /// The number before a word of a report: 3 for "vervangen" in "3 vervangen,".
    private func outcome(_ word: String, in report: String) -> Int? {
        let words = report.split { !$0.isLetter && !$0.isNumber }
        return words.firstIndex { $0 == word }.flatMap { $0 > 0 ? Int(words[$0 - 1]) : nil }
    }

    private func sources(_ decisions: [DecisionRecord]) -> Set<String> {
        Set(decisions.flatMap { $0.evidence.map(\.source) })
    }

    @Test("A report tells the files read, the decisions per body and the time")
    func report() throws {
        let report = try index("A", "--rebuild")
        #expect(report.contains(#/5 bestanden gelezen in \d+,\d+ s/#))
        #expect(report.contains("Gedeputeerde Staten"), "decisions per body are missing in: \(report)")
        #expect(outcome("nieuw", in: report) ?? 0 > 0)
    }

    @Test("A second run over the same files says that nothing changed, and changes no file")
    func nothingChanged() throws {
        let before = try place.bytes("I/MANIFEST")
        let decisions = try place.decisions("I")
        #expect(try index("A").contains("niets veranderd"))
        #expect(try index().contains("niets veranderd"))
        #expect(try place.bytes("I/MANIFEST") == before)
        #expect(try place.decisions("I") == decisions)
    }

    @Test("The same folder by another spelling is the same folder", arguments: ["A/", "./A", "B/../A"])
    func spelling(root: String) throws {
        let decisions = try place.decisions("I")
        try index(root)
        #expect(try place.decisions("I") == decisions)
        #expect(try place.eerder("status", "--index", "I").output.contains("Gelezen: 5 bestanden"))
    }

    @Test("Quiet indexing prints nothing")
    func quiet() throws {
        #expect(try index("A", "--rebuild", "--quiet").isEmpty)
    }

    @Test("A changed file replaces its decisions and no others")
    func changedFile() throws {
        let before = try place.decisions("I")
        let text = try place.text(Self.list)
        try place.file(Self.list, text.replacing("400.000", with: "555.000"))
        let report = try index("A")
        #expect(outcome("vervangen", in: report) == 1)
        #expect(outcome("verwijderd", in: report) == 0 && outcome("nieuw", in: report) == 0)
        let after = try place.decisions("I")
        #expect(after.map(\.id) == before.map(\.id))
        #expect(zip(before, after).count { $0 != $1 } == 1)
        #expect(try place.eerder("ask", "deelmobiliteit", "--index", "I").output.contains("555.000"))
        #expect(try !place.eerder("ask", "deelmobiliteit", "--index", "I").output.contains("400.000"))
    }

    @Test("A file that is gone takes its decisions along, and one that comes back brings them again")
    func deletedFile() throws {
        let before = try place.decisions("I")
        let text = try place.text(Self.list)
        try FileManager.default.removeItem(atPath: place.path + "/" + Self.list)
        #expect(outcome("verwijderd", in: try index("A")) ?? 0 > 0)
        let source = String(Self.list.dropFirst(2))
        let after = try place.decisions("I")
        #expect(after == before.filter { !$0.evidence.contains { $0.source == source } })
        #expect(after.count < before.count && !after.isEmpty)

        try place.file(Self.list, text)
        try index("A")
        #expect(try place.decisions("I") == before)
    }

    @Test("A second folder comes beside the first, and an index without folders reads both again")
    func secondFolder() throws {
        let first = try place.decisions("I")
        try index("B")
        let both = try place.decisions("I")
        #expect(both.filter { sources(first).isSuperset(of: $0.evidence.map(\.source)) } == first)
        #expect(both.count > first.count)

        try FileManager.default.removeItem(atPath: place.path + "/" + Self.list)
        try index()
        #expect(try place.decisions("I").count < both.count)
    }

    @Test("Status counts the files of all folders once, however often they are read")
    func counts() throws {
        try index("B")
        let files = try FileManager.default.subpathsOfDirectory(atPath: place.path).count {
            $0.hasPrefix("B/") && !isFolder($0)
        }
        for word in ["eerste", "tweede"] {
            try place.file("B/extra.txt", "Een \(word) versie van een brief zonder besluit.")
            try index("B")
            let answer = try place.eerder("ask", "deelmobiliteit", "--index", "I", "--format", "json").output
            let coverage = try JSONDecoder().decode(AnswerRecord.self, from: Data(answer.utf8)).coverage
            #expect(coverage.read == 5 + files + 1)
            #expect(coverage.organizations.first { $0.name == "provincie Flevoland" }?.documents == 5)
        }
    }

    @Test("What was skipped or failed in one folder is still told after indexing another")
    func problemsOfOtherFolders() throws {
        try place.file("A/leeg.html", "")
        try index("A")
        try index("B")
        #expect(try place.eerder("status", "--index", "I").output.contains("leeg.html"))
    }

    @Test("What two folders hold stays as long as one of them holds it")
    func sharedDecisions() throws {
        try place.copy(place.path + "/A", as: "C")
        let first = try place.decisions("I")
        try index("C")
        #expect(try place.decisions("I") == first, "a copy adds nothing")
        for folder in ["A", "C"] {
            try FileManager.default.removeItem(atPath: place.path + "/" + folder + Self.list.dropFirst(1))
            try index(folder)
            let isGone = folder == "C"
            #expect((try place.decisions("I") == first) != isGone, "\(folder)")
        }
    }

    @Test("A file that cannot be read keeps what it said, and nothing of its namesake in another folder")
    func unreadNamesake() throws {
        let (mine, namesake) = ("C" + Self.list.dropFirst(1), "D" + Self.list.dropFirst(1))
        try place.copy(
            Demo.corpus + "/flevoland.nl/besluitenlijsten/2020/besluitenlijst-13-oktober-2020.html", as: mine)
        try index("C", "--rebuild")
        let before = try place.decisions("I")
        try place.copy(place.path + "/" + Self.list, as: namesake)
        try index("D")
        #expect(try place.decisions("I").count > before.count)

        try FileManager.default.removeItem(atPath: place.path + "/" + namesake)
        // No text, so it is refused.
        try place.file(mine, (0..<5_000).map { UInt8(truncatingIfNeeded: $0 * $0 >> 3) })
        #expect(try Program.run(["index", "C", "D", "--index", "I", "--quiet"], in: place.path).exitCode == 1)
        #expect(try place.decisions("I") == before)
    }

    @Test("A folder that is not there takes nothing away and the others are indexed")
    func vanishedFolder() throws {
        try index("B")
        let before = try place.decisions("I")
        try FileManager.default.moveItem(atPath: place.path + "/A", toPath: place.path + "/weg")
        let run = try place.eerder("index", "--index", "I")
        #expect(run.exitCode == 1)
        #expect(run.errorLines.count == 1 && run.errors.contains("A: error: "))
        #expect(try place.decisions("I") == before)
    }

    @Test("Rebuilding forgets what is not given and makes the same index as the first time")
    func rebuild() throws {
        let first = try place.decisions("I")
        try index("B")
        try index("A", "--rebuild")
        #expect(try place.decisions("I") == first)
        #expect(try place.eerder("verify", "--index", "I").exitCode == 0)
    }

    @Test("Indexing twice at once leaves one whole index")
    func twoWriters() throws {
        let script = "\"$0\" index A B --index J --quiet & \"$0\" index B A --index J --quiet; wait"
        let program = try #require(Program.path)
        _ = try place.eerder(wrapper: ["sh", "-c", script, program])
        #expect(try place.eerder("verify", "--index", "J").exitCode == 0)
        #expect(try place.decisions("J").count > 0)
    }

    private func isFolder(_ name: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: place.path + "/" + name, isDirectory: &isFolder)
            && isFolder.boolValue
    }
}
