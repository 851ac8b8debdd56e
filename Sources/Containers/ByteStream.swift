/// The bytes of a file from front to back, unpacked on the way when it is a .gz.
final class ByteStream {
    private let source: PackedBytes
    private let budget: UnpackingBudget
    private let inflater: Inflater?
    private var at = 0
    private var input: ArraySlice<UInt8> = []
    private var ready: ArraySlice<UInt8> = []
    private var unpacked = 0

    private static let pieceBytes = 1 << 16

    init(_ source: PackedBytes, isGzip: Bool, budget: UnpackingBudget) throws(ContainerError) {
        self.source = source
        self.budget = budget
        inflater = isGzip ? try Inflater(.gzip) : nil
    }

    /// At most so many bytes; fewer only at the end.
    func read(_ count: Int) throws(ContainerError) -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count < count {
            if ready.isEmpty { try fill() }
            guard !ready.isEmpty else { break }
            let piece = ready.prefix(count - bytes.count)
            bytes += piece
            ready = ready.dropFirst(piece.count)
        }
        return bytes
    }

    /// Passes over so many bytes.
    func skip(_ count: Int) throws(ContainerError) {
        var left = count
        while left > 0 {
            if inflater == nil, ready.isEmpty {
                guard left <= source.count - at else { throw .truncated }
                at += left
                return
            }
            if ready.isEmpty { try fill() }
            guard !ready.isEmpty else { throw .truncated }
            let piece = min(left, ready.count)
            ready = ready.dropFirst(piece)
            left -= piece
        }
    }

    private func fill() throws(ContainerError) {
        guard let inflater else {
            ready = try nextInput()
            return
        }
        while ready.isEmpty {
            if input.isEmpty { input = try nextInput() }
            if inflater.isFinished {
                // What stands behind the last member is padding, unless it opens another one.
                guard input.starts(with: [0x1F, 0x8B]) else { return }
                inflater.restart()
            }
            guard !input.isEmpty else { throw .truncated }
            var piece: [UInt8] = []
            let used = try inflater.inflate(input, into: &piece, limit: ByteStream.pieceBytes)
            guard used > 0 || !piece.isEmpty || inflater.isFinished else { throw .damaged(.compression) }
            input = input.dropFirst(used)
            try count(piece.count)
            ready = piece[...]
        }
    }

    private func count(_ bytes: Int) throws(ContainerError) {
        try budget.takeBytes(bytes)
        unpacked += bytes
        try UnpackingBudget.checkRatio(packed: at, unpacked: unpacked)
    }

    private func nextInput() throws(ContainerError) -> ArraySlice<UInt8> {
        let piece = try source.bytes(at: at, count: min(ByteStream.pieceBytes, source.count - at))
        at += piece.count
        return piece[...]
    }
}
