internal import CSpawn
internal import Glibc

/// The three streams between this program and one that it starts. None of them passes to another program that is started
/// at the same time.
struct Streams {
    typealias Ends = (ours: Int32, theirs: Int32)

    let input: Ends
    let output: Ends
    let errors: Ends

    init() throws(ProgramFailure) {
        var made: [Int32] = []
        func pair(_ make: (UnsafeMutablePointer<Int32>) -> Int32) throws(ProgramFailure) -> Ends {
            let ends = UnsafeMutablePointer<Int32>.allocate(capacity: 2)
            defer { ends.deallocate() }
            guard make(ends) == 0 else {
                let code = errno
                for descriptor in made { close(descriptor) }
                throw .notStarted(code)
            }
            made += [ends[0], ends[1]]
            return (ends[0], ends[1])
        }
        let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
        input = try pair { socketpair(AF_UNIX, kind, 0, $0) }
        output = try pair { eerder_pipe($0, O_CLOEXEC) }
        errors = try pair { eerder_pipe($0, O_CLOEXEC) }
        for descriptor in [input.ours, output.ours, errors.ours] {
            _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
        }
    }

    func closeTheirs() { for stream in [input, output, errors] { close(stream.theirs) } }
    func closeOurs() { for stream in [input, output, errors] { close(stream.ours) } }
}
