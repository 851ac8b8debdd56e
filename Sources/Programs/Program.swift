internal import Glibc

/// Another program on this machine that is given bytes and gives bytes back, within limits.
///
/// No shell, no files, no names: the bytes go in by standard input and come out by standard output, so that what a
/// document is called or holds cannot change what is run.
public struct Program: Sendable, Equatable {
    /// Where it is.
    public let path: String
    public var limits: ProgramLimits

    public init(path: String, limits: ProgramLimits) {
        self.path = path
        self.limits = limits
    }

    /// Looks a program up in the folders of `PATH`; `nil` when it is not installed.
    public init?(named name: String, limits: ProgramLimits) {
        let folders = (getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin").split(separator: ":")
        let paths = folders.map { "\($0)/\(name)" }
        guard let path = paths.first(where: { Program.isExecutable($0) }) else { return nil }
        self.init(path: path, limits: limits)
    }

    /// A folder can be entered, but is no program.
    private static func isExecutable(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && access(path, X_OK) == 0
    }

    /// Runs the program to its end.
    /// - Parameters:
    ///   - arguments: without the program's own name.
    ///   - input: what it reads from standard input.
    /// - Returns: what it wrote on standard output.
    /// - Throws: `ProgramFailure` when it did not end well within its limits; it is gone then, with what it had started.
    public func run(_ arguments: [String], input: [UInt8]) throws(ProgramFailure) -> [UInt8] {
        let child = try ChildProcess(path: path, arguments: arguments, limits: limits)
        var exchange = Exchange(child: child, input: input, limits: limits)
        let stopped = exchange.run()
        let end = child.end()
        if let stopped { throw stopped }
        try check(end, errors: exchange.errors)
        return exchange.output
    }

    private func check(_ end: ChildProcess.End, errors: [UInt8]) throws(ProgramFailure) {
        switch end {
        case .exited(0): return
        case .exited(let code):
            throw .refused(code: code, message: String(decoding: errors, as: UTF8.self))
        case .signalled(SIGXCPU): throw .tooMuchCPU(seconds: limits.cpuSeconds)
        case .signalled(let signal): throw .crashed(signal: signal)
        }
    }
}
