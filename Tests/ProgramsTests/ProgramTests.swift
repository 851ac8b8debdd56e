import Foundation
import Testing

@testable import Programs

/// What a program that is started gets, gives, and may not do. The programs are scripts of one line.
struct ProgramTests {
    private let folder = NSTemporaryDirectory() + "eerder-programs-\(UUID().uuidString)"

    private static let limits = ProgramLimits(
        time: .seconds(20), cpuSeconds: 10, addressSpaceBytes: 512 << 20, outputBytes: 1 << 20)

    private func run(
        _ script: String, _ input: [UInt8] = [], limits: ProgramLimits = ProgramTests.limits, shell: String = "/bin/sh"
    ) throws -> String {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let path = folder + "/program"
        try "#!\(shell)\n\(script)\n".write(toFile: path, atomically: true, encoding: .utf8)
        chmod(path, 0o755)
        return String(
            decoding: try Program(path: path, limits: limits).run(["een", "twee  drie"], input: input), as: UTF8.self)
    }

    @Test(
        "A program gives what it writes, of what it is given",
        arguments: [
            ("cat", "tekst", "tekst"), ("echo \"$2\"", "", "twee  drie\n"), ("wc -c", "é", "2\n"), ("true", "x", ""),
        ])
    func result(script: String, input: String, output: String) throws {
        #expect(try run(script, Array(input.utf8)) == output)
    }

    @Test("More than a pipe holds passes both ways at once")
    func largeBothWays() throws {
        let input = [UInt8](repeating: UInt8(ascii: "x"), count: 900_000)
        #expect(try run("cat", input).utf8.count == input.count)
    }

    @Test("A program that reads nothing does not end this one, and its result counts")
    func unreadInput() throws {
        #expect(try run("echo klaar", [UInt8](repeating: 0, count: 5_000_000)) == "klaar\n")
    }

    @Test("A program gets no descriptors but its own three")
    func descriptors() throws {
        #expect(try run("ls /proc/self/fd | tr '\\n' ' '").hasPrefix("0 1 2 3 "), "3 is the folder that ls reads")
        #expect(try run("ls /proc/self/fd | wc -l") == "4\n")
    }

    @Test(
        "A program that does not end well is told apart by why",
        arguments: [
            ("echo reden >&2; exit 3", ProgramFailure.refused(code: 3, message: "reden\n")),
            ("kill -SEGV $$", .crashed(signal: SIGSEGV)),
        ])
    func failures(script: String, failure: ProgramFailure) {
        #expect(throws: failure) { try run(script) }
    }

    @Test("What a program says at length is kept as far as its reason goes")
    func longMessage() {
        let failure = #expect(throws: ProgramFailure.self) { try run("yes reden | head -c 200000 >&2; exit 1") }
        guard case .refused(1, let message)? = failure else { return }
        #expect(message.utf8.count == ProgramLimits.errorBytes)
    }

    @Test(
        "A program that hangs is ended in time, also when what it started holds its output",
        arguments: ["sleep 60", "exec >&- 2>&-; sleep 60", "cat >/dev/null; sleep 60 & wait", "trap '' TERM; sleep 60"])
    func hangs(script: String) {
        var limits = Self.limits
        limits.time = .milliseconds(300)
        let start = ContinuousClock.now
        #expect(throws: ProgramFailure.timedOut(limits.time)) { try run(script, limits: limits) }
        #expect(ContinuousClock.now - start < .seconds(5))
    }

    @Test("What a program left running does not hold up its result")
    func leftBehind() throws {
        let start = ContinuousClock.now
        #expect(try run("sleep 60 & echo klaar") == "klaar\n")
        #expect(ContinuousClock.now - start < .seconds(5))
    }

    @Test("A program that floods is ended at the limit")
    func floods() {
        #expect(throws: ProgramFailure.tooMuchOutput(limit: 1 << 20)) { try run("yes") }
    }

    @Test("A program that eats memory does not get it")
    func memory() {
        #expect(throws: ProgramFailure.self) { try run("read _; tail -c 2000000000 /dev/zero", Array("\n".utf8)) }
    }

    @Test("A program that only reckons is ended by its processor time")
    func processor() {
        var limits = Self.limits
        limits.cpuSeconds = 1
        #expect(throws: ProgramFailure.tooMuchCPU(seconds: 1)) { try run("while :; do :; done", limits: limits) }
    }

    @Test("A program writes no files")
    func files() {
        #expect(throws: ProgramFailure.self) {
            try run("read _; exec cat > \"$0.uit\"", Array("\nmeer dan niets".utf8))
        }
    }

    @Test("A program that is not there, or is none, is told")
    func missing() throws {
        #expect(Program(named: "bestaat-niet-\(UUID())", limits: Self.limits) == nil)
        #expect(Program(named: "sh", limits: Self.limits)?.path.hasSuffix("/sh") == true)
        #expect(throws: ProgramFailure.notStarted(ENOENT)) {
            try Program(path: "/bestaat/niet", limits: Self.limits).run([], input: [])
        }
    }
}
