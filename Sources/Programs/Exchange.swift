internal import Glibc

/// Gives a program its input and takes its output, whichever it is ready for, until it ends or a limit is reached.
struct Exchange {
    /// How long to wait before looking whether a program ended that keeps its output open through another.
    private static let look: Duration = .milliseconds(100)
    private static let chunk = 1 << 16

    private let child: ChildProcess
    private let limits: ProgramLimits
    private var input: ArraySlice<UInt8>
    private var inputIsOpen = true
    private var outputIsOpen = true
    private var errorsAreOpen = true
    private(set) var output: [UInt8] = []
    private(set) var errors: [UInt8] = []

    init(child: ChildProcess, input: [UInt8], limits: ProgramLimits) {
        self.child = child
        self.input = input[...]
        self.limits = limits
    }

    /// - Returns: why the program was stopped; `nil` when it ended by itself.
    mutating func run() -> ProgramFailure? {
        let end = ContinuousClock.now + limits.time
        defer { closeInput() }
        while true {
            let hasEnded = child.hasEnded
            guard ContinuousClock.now < end else { return .timedOut(limits.time) }
            wait(atMost: min(end - .now, Exchange.look), isPolling: !hasEnded)
            send()
            receive()
            if output.count > limits.outputBytes { return .tooMuchOutput(limit: limits.outputBytes) }
            // What it wrote before it ended has been taken now.
            if hasEnded { return nil }
        }
    }

    private func wait(atMost time: Duration, isPolling: Bool) {
        guard isPolling else { return }
        var polled = [
            pollfd(fd: inputIsOpen ? child.input : -1, events: Int16(POLLOUT), revents: 0),
            pollfd(fd: outputIsOpen ? child.output : -1, events: Int16(POLLIN), revents: 0),
            pollfd(fd: errorsAreOpen ? child.errors : -1, events: Int16(POLLIN), revents: 0),
        ]
        // Both closed: the end is near, and nothing will announce it.
        let isNear = !outputIsOpen && !errorsAreOpen
        let milliseconds = time.components.attoseconds / 1_000_000_000_000_000
        _ = poll(&polled, nfds_t(polled.count), isNear ? 1 : Int32(max(1, milliseconds)))
    }

    private mutating func send() {
        while inputIsOpen {
            if input.isEmpty { return closeInput() }
            let sent = input.withUnsafeBytes {
                Glibc.send(child.input, $0.baseAddress, min($0.count, Exchange.chunk), Int32(MSG_NOSIGNAL))
            }
            if sent < 0, errno == EINTR { continue }
            if sent < 0, errno == EAGAIN { return }
            // One that has seen enough is not given more.
            if sent <= 0 { return closeInput() }
            input = input.dropFirst(sent)
        }
    }

    private mutating func closeInput() {
        if inputIsOpen { close(child.input) }
        inputIsOpen = false
    }

    private mutating func receive() {
        if outputIsOpen {
            outputIsOpen = Exchange.read(child.output, into: &output, limit: limits.outputBytes + 1)
        }
        if errorsAreOpen {
            errorsAreOpen = Exchange.read(child.errors, into: &errors, limit: .max)
            if errors.count > ProgramLimits.errorBytes { errors.removeLast(errors.count - ProgramLimits.errorBytes) }
        }
    }

    /// Takes what there is. - Returns: whether more can come.
    private static func read(_ descriptor: Int32, into bytes: inout [UInt8], limit: Int) -> Bool {
        withUnsafeTemporaryAllocation(byteCount: chunk, alignment: 1) { buffer in
            while bytes.count < limit {
                let got = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
                if got < 0, errno == EINTR { continue }
                if got < 0 { return errno == EAGAIN }
                if got == 0 { return false }
                bytes.append(contentsOf: buffer.prefix(got))
            }
            return true
        }
    }
}
