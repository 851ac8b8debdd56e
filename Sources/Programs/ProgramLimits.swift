/// How much a program that reads a stranger's file may take, before it is ended.
public struct ProgramLimits: Sendable, Equatable {
    /// From start to end, waiting included.
    public var time: Duration
    /// Processor seconds.
    public var cpuSeconds: Int
    /// Memory that the program may map.
    public var addressSpaceBytes: Int
    /// What it may write on standard output.
    public var outputBytes: Int
    /// Descriptors it may hold open: its own three, libraries, fonts and character maps.
    public static let descriptors = 64
    /// Of what it says on standard error: enough for the reason, which comes first.
    static let errorBytes = 4096

    public init(time: Duration, cpuSeconds: Int, addressSpaceBytes: Int, outputBytes: Int) {
        self.time = time
        self.cpuSeconds = cpuSeconds
        self.addressSpaceBytes = addressSpaceBytes
        self.outputBytes = outputBytes
    }
}
