/// Why a program gave no result.
public enum ProgramFailure: Error, Sendable, Equatable {
    /// The system does not start it, with the system's error number.
    case notStarted(Int32)
    case timedOut(Duration)
    case tooMuchCPU(seconds: Int)
    case tooMuchOutput(limit: Int)
    /// Ended by this signal: a crash, or memory that it did not get.
    case crashed(signal: Int32)
    /// Ended by itself, with what it said on standard error.
    case refused(code: Int32, message: String)
}
