internal import Answers
internal import Council

/// A subject that more than one organization decided on, with what each decided.
public struct CommonSubject: Sendable {
    /// Why these decisions stand together.
    public enum Ground: Sendable, Hashable {
        /// A regional file that their titles name: "Lelylijn".
        case regionalFile(String)
        /// A theme that they have besides what was asked: "mobiliteit.fiets".
        case theme(String)
    }

    public let ground: Ground
    /// Per organization its decisions on the subject, in order of day.
    public let sides: [(organization: String, entries: [Dossier.Entry])]

    var count: Int { sides.reduce(0) { $0 + $1.entries.count } }

    /// Every subject of two or more organizations: regional files first, then what most organizations and decisions share.
    /// - Parameter asked: themes that the question is about, which all decisions share.
    static func all(in entries: [Dossier.Entry], besides asked: [String]) -> [CommonSubject] {
        var byGround: [Ground: [Dossier.Entry]] = [:]
        for entry in entries {
            for ground in grounds(of: entry, besides: asked) { byGround[ground, default: []].append(entry) }
        }
        let subjects = byGround.map { CommonSubject(ground: $0, entries: $1) }.filter { $0.sides.count > 1 }
        return subjects.sorted { $0.rank < $1.rank }
    }

    private static func grounds(of entry: Dossier.Entry, besides asked: [String]) -> Set<Ground> {
        let files = entry.related.filter { $0.connection.basis.ground == .file }.map(\.connection.basis.text)
        // A subtheme says what two decisions share; a whole theme would be a chapter of its own.
        let themes = entry.decision.themes.filter { $0.contains(".") && !asked.contains($0) }
        return Set(files.map(Ground.regionalFile) + themes.map(Ground.theme))
    }

    private init(ground: Ground, entries: [Dossier.Entry]) {
        self.ground = ground
        let named = entries.filter { $0.decision.organization != nil }
        let sides = Dictionary(grouping: named) { $0.decision.organization ?? "" }
        self.sides = sides.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    private var rank: (Int, Int, Int, String) {
        switch ground {
        case .regionalFile(let name): (0, -sides.count, -count, name)
        case .theme(let name): (1, -sides.count, -count, name)
        }
    }
}
