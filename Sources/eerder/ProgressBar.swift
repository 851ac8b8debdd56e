import Glibc

/// A bar on the terminal while files are read; nothing where there is no terminal.
struct ProgressBar: Sendable {
    private static let width = 30
    let isShown: Bool

    init(isShown: Bool) { self.isShown = isShown && Console.errorIsTerminal }

    func show(_ done: Int, of total: Int, what: String) {
        guard isShown, total > 0 else { return }
        let filled = Self.width * done / total
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: Self.width - filled)
        Console.progress("\r\(bar) \(done) van \(total) \(what)")
    }

    func finish() {
        if isShown { Console.progress("\r\u{1B}[K") }
    }
}

/// How many processors there are.
enum ProcessorCount {
    static var online: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}
