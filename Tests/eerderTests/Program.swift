import Foundation
import Glibc
import Testing

/// The program as a user runs it: the binary beside this test bundle, in a process of its own.
enum Program {
    /// What a run left behind.
    struct Outcome: Sendable {
        let output: String
        let errors: String
        /// The exit code; the number of the signal, negated, when one ended the process.
        let exitCode: Int32

        var outputLines: [String] { output.split(separator: "\n").map(String.init) }
        var errorLines: [String] { errors.split(separator: "\n").map(String.init) }
    }

    enum Failure: Error {
        case notFound
        case notStarted(errno: Int32)
        case tookTooLong([String], seconds: Double)
    }

    /// Where results and messages go.
    enum Destination {
        case pipe
        case terminal(columns: UInt16)
    }

    /// The slowest run of a debug build takes two seconds; this only ends one that hangs.
    static let timeLimitSeconds = 60.0

    static let path: String? = {
        let bundles = ["/proc/self/exe", Bundle.main.executablePath ?? "", CommandLine.arguments[0]]
        let starts = bundles.map { URL(fileURLWithPath: $0).resolvingSymlinksInPath().deletingLastPathComponent() }
        return starts.lazy.flatMap(foldersUpwards).map { $0.appendingPathComponent("eerder").path }
            .first { isRegularFile($0) && access($0, X_OK) == 0 }
    }()

    /// Runs the program.
    /// - Parameters:
    ///   - directory: the working directory.
    ///   - environment: what is added to that of the tests, from which `NO_COLOR` is taken away.
    ///   - wrapper: a command that runs the program, such as `setpriv`; it gets the program and its arguments as arguments.
    static func run(
        _ arguments: [String], in directory: String, environment: [String: String] = [:], wrapper: [String] = [],
        to destination: Destination = .pipe
    ) throws -> Outcome {
        guard let path else { throw Failure.notFound }
        let command = ["env", "-C", directory] + wrapper + [path] + arguments
        let own = ProcessInfo.processInfo.environment.filter { $0.key != "NO_COLOR" }
        let place = TemporaryDirectory()
        let terminal = try Terminal(destination)
        let outputPath = terminal?.path ?? place.path + "/stdout"
        let process = try start(
            command, in: directory, environment: own.merging(environment) { _, new in new }, output: outputPath,
            errors: place.path + "/stderr")
        let status = try wait(for: process, command) { terminal?.drain() }
        terminal?.drain()
        let output = terminal?.bytes ?? FileManager.default.contents(atPath: outputPath).map { Array($0) } ?? []
        let errors = FileManager.default.contents(atPath: place.path + "/stderr") ?? Data()
        return Outcome(
            output: String(decoding: output, as: UTF8.self), errors: String(decoding: errors, as: UTF8.self),
            exitCode: status & 0x7F == 0 ? status >> 8 & 0xFF : -(status & 0x7F))
    }

    private static func start(
        _ command: [String], in directory: String, environment: [String: String], output: String, errors: String
    ) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, O_WRONLY | O_CREAT | O_NOCTTY, 0o644)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, errors, O_WRONLY | O_CREAT, 0o644)
        let argv = command.map { strdup($0) } + [nil]
        let envp = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for pointer in argv + envp { free(pointer) } }
        var process: pid_t = 0
        let code = posix_spawnp(&process, command[0], &actions, nil, argv, envp)
        guard code == 0 else { throw Failure.notStarted(errno: code) }
        return process
    }

    private static func wait(for process: pid_t, _ command: [String], meanwhile: () -> Void) throws -> Int32 {
        let start = Date()
        var status: Int32 = 0
        while waitpid(process, &status, WNOHANG) == 0 {
            let seconds = Date().timeIntervalSince(start)
            guard seconds < timeLimitSeconds else {
                kill(process, SIGKILL)
                waitpid(process, &status, 0)
                throw Failure.tookTooLong(command.map { String($0.prefix(80)) }, seconds: seconds)
            }
            meanwhile()
            usleep(2_000)
        }
        return status
    }

    static func foldersUpwards(_ start: URL) -> [URL] {
        var folders = [start]
        while let last = folders.last, last.pathComponents.count > 1 {
            folders.append(last.deletingLastPathComponent())
        }
        return folders
    }

    private static func isRegularFile(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }
}

/// A terminal that shows nothing and keeps what was written to it.
private final class Terminal {
    let path: String
    private let descriptor: Int32
    /// TIOCSPTLCK and TIOCGPTN, which Swift does not import (ioctl_tty(2)).
    private static let setLock: UInt = 0x4004_5431
    private static let getNumber: UInt = 0x8004_5430
    private(set) var bytes: [UInt8] = []

    init?(_ destination: Program.Destination) throws {
        guard case .terminal(let columns) = destination else { return nil }
        descriptor = open("/dev/ptmx", O_RDWR | O_NOCTTY)
        var isLocked: Int32 = 0
        var number: Int32 = -1
        guard descriptor >= 0, ioctl(descriptor, Terminal.setLock, &isLocked) == 0,
            ioctl(descriptor, Terminal.getNumber, &number) == 0
        else { throw Program.Failure.notStarted(errno: errno) }
        path = "/dev/pts/\(number)"
        var size = winsize(ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(descriptor, UInt(TIOCSWINSZ), &size)
        _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
    }

    deinit { close(descriptor) }

    func drain() {
        var chunk = [UInt8](repeating: 0, count: 1 << 14)
        while true {
            let count = read(descriptor, &chunk, chunk.count)
            guard count > 0 else { return }
            bytes += chunk[..<count].filter { $0 != UInt8(ascii: "\r") }
        }
    }
}
