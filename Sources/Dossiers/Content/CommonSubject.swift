internal import Answers
internal import Council

/// A subject that more than one organization decided on, with what each decided.
public struct CommonSubject: Sendable {
    /// Why these decisions stand together.
    public enum Ground: Sendable, Hashable {
        /// A regional file that their titles name: "Lelylijn".
        case regionalFile(String)
        /// A part of the theme that was asked: "mobiliteit.fiets".
        case theme(String)
        /// A subject that their titles name: "windturbines".
        case word(String)
        /// What was asked itself, when nothing narrower is shared.
        case question
    }

    public let ground: Ground
    /// Per organization its decisions on the subject, in order of day.
    public let sides: [(organization: String, entries: [Dossier.Entry])]

    init(ground: Ground, entries: [Dossier.Entry]) {
        self.ground = ground
        let named = entries.filter { $0.decision.organization != nil }
        let sides = Dictionary(grouping: named) { $0.decision.organization ?? "" }
        self.sides = sides.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    private var count: Int { sides.reduce(0) { $0 + $1.entries.count } }

    /// Every subject of two or more organizations: regional files first, then what most organizations and decisions share.
    static func all(in entries: [Dossier.Entry], _ interpretation: Interpretation) -> [CommonSubject] {
        var byGround: [Ground: [Dossier.Entry]] = [:]
        let words = sharedWords(entries, besides: interpretation)
        for (entry, words) in zip(entries, words) {
            let files = entry.related.filter { $0.connection.basis.ground == .file }.map(\.connection.basis.text)
            let themes = entry.decision.themes.filter { theme in
                interpretation.themes.contains { theme.hasPrefix($0 + ".") }
            }
            let grounds = Set(files.map(Ground.regionalFile) + themes.map(Ground.theme) + words.map(Ground.word))
            for ground in grounds { byGround[ground, default: []].append(entry) }
        }
        let subjects = byGround.map { CommonSubject(ground: $0, entries: $1) }.filter { $0.sides.count > 1 }
        let whole = CommonSubject(ground: .question, entries: entries)
        if subjects.isEmpty { return whole.sides.count > 1 ? [whole] : [] }
        return distinct(subjects.sorted { $0.rank < $1.rank })
    }

    /// Without the words that say no more than a subject before them: "Airport" beside the file Lelystad Airport.
    private static func distinct(_ subjects: [CommonSubject]) -> [CommonSubject] {
        var kept: [CommonSubject] = []
        for subject in subjects {
            let isHeld = kept.contains { other in
                if case .theme = other.ground { return subject.ids == other.ids }
                return subject.ids.isSubset(of: other.ids)
            }
            if !isHeld { kept.append(subject) }
        }
        return kept
    }

    private var ids: Set<String> { Set(sides.flatMap { $0.entries.map(\.decision.id) }) }

    /// Per entry the subject words of its title that another organization has too, each by its most frequent spelling.
    private static func sharedWords(_ entries: [Dossier.Entry], besides interpretation: Interpretation) -> [[String]] {
        var reader = SubjectWords()
        let asked = Set(reader.telling(interpretation.words).map(\.stem))
        var organizations: [String: Set<String>] = [:]
        var spellings: [String: [String: Int]] = [:]
        let titles = entries.map { reader.telling($0.decision.title) }
        for (entry, words) in zip(entries, titles) {
            for word in words {
                organizations[word.stem, default: []].insert(entry.decision.organization ?? "")
                spellings[word.stem, default: [:]][word.word, default: 0] += 1
            }
        }
        return titles.map { words in
            Set(words.map(\.stem)).sorted().compactMap { stem in
                guard let word = words.first(where: { $0.stem == stem }), !asked.contains(stem),
                    (organizations[stem]?.count ?? 0) > 1, reader.isSubject(word)
                else { return nil }
                return spellings[stem]?.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
            }
        }
    }

    private var rank: (Int, Int, Int, String) {
        switch ground {
        case .regionalFile(let name): (0, -sides.count, -count, name)
        case .theme(let name): (1, -sides.count, -count, name)
        case .word(let name): (2, -sides.count, -count, name)
        case .question: (3, -sides.count, -count, "")
        }
    }
}
