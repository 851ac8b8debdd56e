internal import Council

/// The files that a dossier quotes from, each with its number in the list of sources.
struct SourceNumbers: Sendable {
    struct Source: Sendable {
        let path: String
        let url: String?
        /// How many decisions quote from it.
        var uses = 0
    }

    private(set) var all: [Source] = []
    private var numbers: [String: Int] = [:]

    init(_ decisions: [Decision]) {
        for decision in decisions {
            for path in Set(decision.evidence.map(\.source)).sorted() {
                let url = decision.evidence.first { $0.source == path }?.url
                if numbers[path] == nil {
                    numbers[path] = all.count
                    all.append(Source(path: path, url: url))
                }
                all[numbers[path] ?? 0].uses += 1
            }
        }
    }

    /// 1-based.
    func number(of evidence: Evidence) -> Int? { numbers[evidence.source].map { $0 + 1 } }
}
