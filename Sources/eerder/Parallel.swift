/// Work spread over the cores.
enum Parallel {
    /// Elements handed to one task at a time: enough to make the task worth starting, few enough to keep all cores busy.
    private static let chunkLimit = 64

    /// Maps every element, `jobs` chunks at a time. The order of the results is that of the elements, whatever the scheduling.
    /// - Parameter progress: told how many elements are done.
    static func map<Element: Sendable, Result: Sendable>(
        _ elements: [Element], jobs: Int, progress: (Int) -> Void = { _ in },
        _ transform: @escaping @Sendable (Element) -> Result
    ) async -> [Result] {
        let size = max(1, min(chunkLimit, elements.count / max(1, jobs * 4)))
        let chunks = stride(from: 0, to: elements.count, by: size).map { $0..<min($0 + size, elements.count) }
        var parts = [[Result]](repeating: [], count: chunks.count)
        await withTaskGroup(of: (Int, [Result]).self) { group in
            var next = 0
            func start() {
                guard next < chunks.count else { return }
                let (index, range) = (next, chunks[next])
                next += 1
                group.addTask { (index, elements[range].map(transform)) }
            }
            for _ in 0..<jobs { start() }
            var done = 0
            for await (index, part) in group {
                parts[index] = part
                done += part.count
                progress(done)
                start()
            }
        }
        return parts.flatMap { $0 }
    }
}
