internal import Answers
internal import Council
internal import Typesetting

extension DossierLayout {
    /// Subjects that two or three of the bodies decided on, side by side.
    var commonSubjects: [Block] {
        let heading = Block.heading(level: 1, [.text(labels("subjects"))])
        guard !dossier.subjects.isEmpty else { return [heading, .paragraph([.text(labels("subjects-none"))])] }
        return [heading, .paragraph([.text(labels("subjects-about"))])]
            + dossier.subjects.flatMap { subject -> [Block] in
                [.heading(level: 2, [.text(name(subject.ground))]), .table(table(subject))]
            }
    }

    private func name(_ ground: CommonSubject.Ground) -> String {
        switch ground {
        case .regionalFile(let name): labels("subject.file", name)
        case .theme(let name):
            labels("subject.theme", name.split(separator: ".").last.map(String.init)?.replacing("-", with: " ") ?? name)
        case .word(let word): labels("subject.word", word)
        case .question: labels("subject.question", dossier.question)
        }
    }

    /// How often what came of it, per body; whether they agree is for the reader.
    private func outcomes(_ subject: CommonSubject) -> String {
        let outcomes = Set(subject.sides.flatMap { $0.entries.map(\.decision.outcome) })
        if outcomes.count == 1, let only = outcomes.first { return labels("subject-same", outcome(only)) }
        let perSide = subject.sides.map { side in
            "\(side.organization): \(counts(side.entries.map(\.decision.outcome)))"
        }
        return labels("subject-outcomes", perSide.joined(separator: "; "))
    }

    private func counts(_ outcomes: [Outcome]) -> String {
        Outcome.allCases.compactMap { outcome in
            let count = outcomes.count { $0 == outcome }
            return count == 0 ? nil : "\(self.outcome(outcome)) \(count)"
        }.joined(separator: ", ")
    }

    /// A column per body; what they decided in one year stands side by side.
    private func table(_ subject: CommonSubject) -> Table {
        let years = Set(subject.sides.flatMap { $0.entries.map(\.decision.date?.year) })
        let columns =
            [Table.Column([.text(labels("year"))], width: 2)]
            + subject.sides.map { Table.Column([.text($0.organization)], width: 9) }
        let rows = years.sorted { ($0 ?? .max) < ($1 ?? .max) }.flatMap { year -> [[[Inline]]] in
            let sides = subject.sides.map { side in side.entries.filter { $0.decision.date?.year == year } }
            return (0..<(sides.map(\.count).max() ?? 0)).map { row in
                [[.text(year.map { "\($0)" } ?? labels("no-date"))]]
                    + sides.map { row < $0.count ? cell($0[row]) : [] }
            }
        }
        return Table(caption: [.text(outcomes(subject))], columns: columns, rows: rows, hasRowHeaders: true)
    }

    /// The decision, how it ended, and the first of its dictum.
    private func cell(_ entry: Dossier.Entry) -> [Inline] {
        let first = dictum(entry.decision).first.map { [Inline.text(" " + $0)] } ?? []
        return [link(to: entry.decision), .text(" "), .badge(outcome(entry.decision.outcome))] + first
    }
}
