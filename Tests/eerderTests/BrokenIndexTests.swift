import Foundation
import Glibc
import Testing

/// An index that is damaged, of another version, or that cannot be written.
struct BrokenIndexTests {
    /// Where a bit of a file is flipped, as a part of its length; the magic, the body, the sections and the end.
    private static let places = [0.0, 0.2, 0.5, 0.8, 0.97, 1.0]
    private static let kinds = ["MANIFEST", "segment", "attachments"]

    private let place = TemporaryDirectory()

    init() throws {
        try place.copy(Demo.index, as: "I")
        try place.copy(Demo.corpus + "/flevoland.nl", as: "A")
    }

    private func name(_ kind: String) throws -> String {
        try #require(
            try FileManager.default.contentsOfDirectory(atPath: place.path + "/I").sorted().first { $0.hasSuffix(kind) }
        )
    }

    private func expectBroken(_ run: Program.Outcome, naming file: String) {
        #expect(run.exitCode == 1)
        #expect(run.output.isEmpty)
        #expect(run.errorLines.count == 1, "\(run.errors)")
        #expect(run.errors.contains(file) && run.errors.contains("eerder index --rebuild"), "\(run.errors)")
    }

    private func expectFound(_ file: String) throws {
        let run = try place.eerder("verify", "--index", "I")
        #expect(run.exitCode == 1 && run.output.isEmpty)
        #expect(run.errors.contains("--rebuild"), "\(run.errors)")
        #expect(run.errors.contains(try Regex("I/\(file)(:\\d+)?: error: ")), "\(run.errors)")
        #expect(!run.errors.contains("I/I/") && !run.errors.contains("build it again"), "\(run.errors)")
    }

    private func expectHealing() throws {
        let refused = try place.eerder("index", "A", "--index", "I", "--quiet")
        #expect(refused.exitCode == 1 && refused.errors.contains("--rebuild"), "\(refused.errors)")
        let run = try place.eerder("index", "A", "--index", "I", "--rebuild", "--quiet")
        #expect(run.exitCode == 0 && run.errors.isEmpty, "\(run.errors)")
        #expect(try place.eerder("verify", "--index", "I").exitCode == 0)
        #expect(try !place.decisions("I").isEmpty)
    }

    @Test("A whole index verifies")
    func whole() throws {
        let run = try place.eerder("verify", "--index", "I")
        #expect(run.exitCode == 0 && run.errors.isEmpty)
        #expect(run.output.contains("heel"))
    }

    @Test(
        "A flipped bit never gives another answer: the file is named, or its block was not needed", arguments: kinds,
        places)
    func flippedBit(kind: String, part: Double) throws {
        let file = try name(kind)
        let question = Demo.questions[0]
        let healthy = try place.eerder("ask", question, "--index", "I").output
        var bytes = try place.bytes("I/" + file)
        let at = Int(Double(bytes.count - 1) * part)
        bytes[at] ^= 4
        try place.file("I/" + file, bytes)

        let run = try place.eerder("ask", question, "--index", "I")
        if run.exitCode == 0 { #expect(run.output == healthy) } else { expectBroken(run, naming: file) }
        try expectFound(file)
        if part == 0 {
            expectBroken(run, naming: file)
            try expectHealing()
        }
    }

    @Test("A truncated file is named", arguments: kinds, [0, 10, 100, 5_000])
    func truncated(kind: String, length: Int) throws {
        let file = try name(kind)
        let bytes = try place.bytes("I/" + file)
        try place.file("I/" + file, Array(bytes.prefix(min(length, bytes.count - 1))))
        expectBroken(try place.eerder("ask", "mobiliteit", "--index", "I"), naming: file)
        try expectFound(file)
        if length == 0 { try expectHealing() }
    }

    @Test("A file that is missing is named", arguments: ["segment", "attachments"])
    func missingFile(kind: String) throws {
        let file = try name(kind)
        try FileManager.default.removeItem(atPath: place.path + "/I/" + file)
        expectBroken(try place.eerder("ask", "mobiliteit", "--index", "I"), naming: file)
        try expectFound(file)
        try expectHealing()
    }

    @Test("An index of another version says which, and that it has to be built again", arguments: kinds)
    func otherVersion(kind: String) throws {
        let file = try name(kind)
        var bytes = try place.bytes("I/" + file)
        // After the magic and the kind of file: "The container" in IndexFormat.md.
        bytes[12] = 99
        try place.file("I/" + file, bytes)
        let run = try place.eerder("ask", "mobiliteit", "--index", "I")
        expectBroken(run, naming: file)
        #expect(run.errors.contains("99"))
        try expectFound(file)
        try expectHealing()
    }

    @Test(
        "Without an index, commands that need one say how to make it",
        arguments: [["export"], ["status"], ["verify"], ["show", "x"]])
    func noIndex(command: [String]) throws {
        let run = try Program.run(command + ["--index", "geen"], in: place.path)
        #expect(run.exitCode == 1 && run.output.isEmpty)
        #expect(run.errorLines.count == 1 && run.errors.contains("eerder index"), "\(run.errors)")
        #expect(!run.errors.contains("beschadigd"), "nothing is broken: \(run.errors)")
    }

    @Test("An index directory that is a file is named, and the file stays", arguments: ["bestand", "bestand/daarin"])
    func indexIsAFile(index: String) throws {
        try place.file("bestand", "van iemand")
        for command in [["ask", "x"], ["index", "A"], ["index", "A", "--rebuild"], ["status"], ["verify"]] {
            let run = try Program.run(command + ["--index", index], in: place.path)
            #expect(run.exitCode == 1 && run.output.isEmpty, "\(command)")
            #expect(run.errors.contains("bestand"), "\(command): \(run.errors)")
            #expect(run.errorLines.count == 1 && run.errors.contains("geen map"), "\(command): \(run.errors)")
        }
        #expect(try place.text("bestand") == "van iemand")
    }

    @Test("Files of others in the index directory stay, also when it is built again")
    func strangersFile() throws {
        try place.file("I/notities.txt", "van iemand")
        #expect(try place.eerder("index", "A", "--index", "I", "--rebuild", "--quiet").exitCode == 0)
        #expect(try place.text("I/notities.txt") == "van iemand")
    }

    @Test(
        "A read-only index directory answers, and cannot be written",
        .enabled(if: Rights.canBeTaken, "root writes everywhere"))
    func readOnly() throws {
        chmod(place.path + "/I", 0o555)
        let healthy = try Demo.eerder("ask", "mobiliteit").output
        #expect(try place.eerder("ask", "mobiliteit", "--index", "I", wrapper: Rights.ordinaryUser).output == healthy)
        let run = try place.eerder("index", "A", "--index", "I", "--quiet", wrapper: Rights.ordinaryUser)
        #expect(run.exitCode == 1)
        #expect(run.errorLines.count == 1 && run.errors.contains("I/") && run.errors.contains("; "), "\(run.errors)")
        #expect(try place.eerder("ask", "mobiliteit", "--index", "I").output == healthy)
    }

    @Test(
        "On a full disk the index of before still answers",
        .enabled(if: FullDisk.canBeMade, "no namespace of its own to mount a small disk in"))
    func fullDisk() throws {
        try place.folder("schijf")
        let program = try #require(Program.path)
        #expect(try place.eerder("index", "A", "--index", "klein", "--quiet").exitCode == 0)
        try place.decisions("klein").map(\.id).joined(separator: "\n").write(
            toFile: place.path + "/ids", atomically: true, encoding: .utf8)
        let script = """
            mount -t tmpfs -o size=\(FullDisk.kilobytes)k none schijf && cp klein/* schijf/ || exit 99
            "$0" index "$1" --index schijf --quiet; echo "index: $?" >&2
            "$0" verify --index schijf >&2 && exec "$0" export --index schijf
            """
        let run = try place.eerder(wrapper: FullDisk.namespace + ["sh", "-c", script, program, Demo.corpus])
        try #require(run.exitCode == 0, "\(run.errors)")
        #expect(run.errors.contains("index: 1"))
        #expect(run.errors.contains("make room") || run.errors.contains("ruimte"), "\(run.errors)")
        #expect(try DecisionRecord.lines(run.output) == (try place.decisions("klein")))
    }
}

/// A disk too small for the index of the corpus, in a namespace that takes it away again.
enum FullDisk {
    /// The index of one folder fits twice; that of the corpus, six times as large, does not.
    static let kilobytes = 320
    static let namespace = ["unshare", "--user", "--map-root-user", "--mount"]

    static let canBeMade: Bool = {
        let place = TemporaryDirectory()
        let script = ["sh", "-c", "mount -t tmpfs -o size=64k none ."]
        return (try? Program.run([], in: place.path, wrapper: namespace + script))?.exitCode == 0
    }()
}
