internal import CSpawn
internal import Glibc

/// A started program: its number and our ends of its three streams.
struct ChildProcess {
    /// How it ended.
    enum End {
        case exited(Int32)
        case signalled(Int32)
    }

    let id: pid_t
    /// A socket and no pipe, because writing to a pipe that nobody reads raises SIGPIPE, which ends this program.
    let input: Int32
    let output: Int32
    let errors: Int32

    /// Starts a program in a process group of its own, with nothing of ours but the three streams.
    ///
    /// posix_spawn cannot limit a child, so that happens directly after: before it has been given a byte to read.
    init(path: String, arguments: [String], limits: ProgramLimits) throws(ProgramFailure) {
        let streams = try Streams()
        defer { streams.closeTheirs() }
        var child: pid_t = 0
        let failure = ChildProcess.spawn(&child, path, arguments, streams)
        guard failure == 0 else {
            streams.closeOurs()
            throw .notStarted(failure)
        }
        id = child
        (input, output, errors) = (streams.input.ours, streams.output.ours, streams.errors.ours)
        limit(limits)
    }

    private static func spawn(_ child: inout pid_t, _ path: String, _ arguments: [String], _ streams: Streams) -> Int32
    {
        var actions = posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        for (stream, number) in [
            (streams.input, STDIN_FILENO), (streams.output, STDOUT_FILENO), (streams.errors, STDERR_FILENO),
        ] {
            posix_spawn_file_actions_adddup2(&actions, stream.theirs, number)
        }
        guard eerder_spawn_close_from(&actions, STDERR_FILENO + 1) == 0 else { return errno }
        var signals = sigset_t()
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        posix_spawnattr_setpgroup(&attributes, 0)
        posix_spawnattr_setflags(
            &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
        return withCStrings([path] + arguments) { words in
            withCStrings(environment) { posix_spawn(&child, path, &actions, &attributes, words, $0) }
        }
    }

    /// English messages, which are read for their reason; one thread, because other files are read beside this one; and
    /// where the user put the language data of tesseract.
    private static var environment: [String] {
        let kept: [String] = ["PATH", "HOME", "TESSDATA_PREFIX"]
        return ["LC_ALL=C.UTF-8", "OMP_THREAD_LIMIT=1"]
            + kept.compactMap { name in getenv(name).map { "\(name)=\(String(cString: $0))" } }
    }

    /// No file is written either: neither a core, nor anything else.
    private func limit(_ limits: ProgramLimits) {
        let values: [(__rlimit_resource, Int)] = [
            (RLIMIT_AS, limits.addressSpaceBytes), (RLIMIT_CPU, limits.cpuSeconds), (RLIMIT_FSIZE, 0), (RLIMIT_CORE, 0),
            (RLIMIT_NOFILE, ProgramLimits.descriptors),
        ]
        for (resource, value) in values {
            // The hard limit of the processor ends with a signal that does not tell why.
            let hard = rlim_t(resource == RLIMIT_CPU ? value + 1 : value)
            var pair = rlimit(rlim_cur: rlim_t(value), rlim_max: hard)
            _ = eerder_prlimit(id, Int32(resource.rawValue), &pair, nil)
        }
    }

    /// Whether it has come to its end, seen without waiting.
    var hasEnded: Bool {
        var info = siginfo_t()
        return waitid(P_PID, id_t(id), &info, WEXITED | WNOHANG | WNOWAIT) != 0 || info.si_signo == SIGCHLD
    }

    /// Ends it if need be, with all that it started, and takes its result.
    func end() -> End {
        for descriptor in [output, errors] { close(descriptor) }
        kill(-id, SIGKILL)
        var status: Int32 = 0
        while waitpid(id, &status, 0) < 0, errno == EINTR {}
        let signal = status & 0x7F
        return signal == 0 ? .exited((status >> 8) & 0xFF) : .signalled(signal)
    }
}

/// Calls with an array of C strings that ends in a null.
private func withCStrings<Result>(
    _ strings: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
    var pointers: [UnsafeMutablePointer<CChar>?] = strings.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    return pointers.withUnsafeMutableBufferPointer { body($0.baseAddress!) }
}
