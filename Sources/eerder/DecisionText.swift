import Council

/// A decision as a person reads it in a terminal.
struct DecisionText {
    let style: Style
    let width: Int

    /// Title, day, body, instrument, outcome and vote: what fits in three lines.
    /// - Parameter label: what the title begins with, such as its number in a list.
    func summary(_ decision: Decision, label: String = "") -> String {
        (title(decision, label: label) + facts(decision)).joined(separator: "\n")
    }

    /// Everything that is known, with all evidence.
    func whole(_ decision: Decision) -> String {
        var lines = title(decision) + facts(decision)
        lines += parties(decision)
        if let holder = decision.portfolioHolder { lines += indented("Portefeuillehouder: \(holder)") }
        if !decision.themes.isEmpty { lines += indented("Thema: \(decision.themes.joined(separator: ", "))") }
        if !decision.refersTo.isEmpty {
            lines += indented("Verwijst naar: \(decision.refersTo.joined(separator: ", "))")
        }
        if !decision.points.isEmpty {
            lines.append("   Beslispunten:")
            lines += decision.points.flatMap { $0.printable.wrapped(to: width, indent: "     ") }
        }
        lines.append("   Bewijs:")
        for evidence in decision.evidence { lines += quote(evidence.quote, []) + source(evidence) }
        for conflict in decision.conflicts {
            lines += warning(
                "Bronnen verschillen: \(conflict.dutchField) is \(conflict.value) volgens \(conflict.source)")
        }
        lines.append("   " + style.dim(decision.id))
        return lines.joined(separator: "\n")
    }

    /// Where sources differ, in a list of answers.
    func conflicts(_ decision: Decision) -> [String] {
        decision.conflicts.prefix(2).flatMap { warning("bronnen verschillen: \($0.dutchField) is ook \($0.value)") }
    }

    private func warning(_ text: String) -> [String] { styled(text.printable, indent: "   ", with: style.bad) }

    private func indented(_ text: String) -> [String] { text.printable.wrapped(to: width, indent: "   ") }

    private func title(_ decision: Decision, label: String = "") -> [String] {
        let number = decision.number.flatMap { decision.title.contains($0) ? nil : " (\($0.printable))" } ?? ""
        return styled(decision.title.printable + number, indent: "   ", first: label, with: style.bold)
    }

    /// Wrapped lines, each painted by itself so that the paint never runs over a line's end.
    private func styled(_ text: String, indent: String, first: String? = nil, with paint: (String) -> String)
        -> [String]
    {
        text.wrapped(to: width, indent: indent, first: first).enumerated().map { index, line in
            let start = index == 0 ? first ?? indent : indent
            return start + paint(String(line.dropFirst(start.count)))
        }
    }

    private func facts(_ decision: Decision) -> [String] {
        let day = decision.date?.dutch ?? "datum onbekend"
        let who = [decision.body?.rawValue, decision.organization].compactMap { $0?.printable }.joined(separator: ", ")
        var what = "\(decision.instrument.rawValue), \(outcome(decision))"
        if let vote = vote(decision) { what += " \(vote)" }
        var lines =
            "\(day) · \(who.isEmpty ? "orgaan onbekend" : who)".wrapped(to: width, indent: "   ")
            + what.wrapped(to: width, indent: "   ")
        let submitters = decision.submitters.compactMap { $0.party ?? $0.person }.joined(separator: ", ")
        if !submitters.isEmpty { lines += "ingediend door \(submitters.printable)".wrapped(to: width, indent: "   ") }
        return lines
    }

    private func outcome(_ decision: Decision) -> String {
        switch decision.outcome {
        case .aangenomen, .gewijzigdAangenomen, .afgedaan: style.good(decision.outcome.rawValue)
        case .verworpen: style.bad(decision.outcome.rawValue)
        default: decision.outcome.rawValue
        }
    }

    /// "27 voor, 10 tegen (hoofdelijk)"; what is unknown is left out, and not shown as 0.
    private func vote(_ decision: Decision) -> String? {
        var parts: [String] = []
        if let votes = decision.votes {
            if let inFavor = votes.inFavor { parts.append("\(inFavor) voor") }
            if let against = votes.against { parts.append("\(against) tegen") }
            if let abstain = votes.abstain, abstain > 0 { parts.append("\(abstain) onthouden") }
            let opponents = votes.parties.filter { $0.side == .tegen }.map(\.party)
            if votes.against == nil, !opponents.isEmpty {
                parts.append("tegen: \(opponents.joined(separator: ", ").printable)")
            }
        }
        let manner = decision.manner.map { "(\($0.rawValue.replacing("-", with: " ")))" }
        let text = [parts.isEmpty ? nil : parts.joined(separator: ", "), manner].compactMap { $0 }.joined(
            separator: " ")
        return text.isEmpty ? nil : text
    }

    private func parties(_ decision: Decision) -> [String] {
        guard let votes = decision.votes else { return [] }
        return [Side.voor, .tegen, .verdeeld, .onthouden, .afwezig].flatMap { side -> [String] in
            let names = votes.parties.filter { $0.side == side }.map { party in
                side == .verdeeld
                    ? "\(party.party) (\(party.inFavor.map(String.init) ?? "?") voor, \(party.against.map(String.init) ?? "?") tegen)"
                    : party.party + (party.seats.map { " (\($0))" } ?? "")
            }
            return names.isEmpty
                ? [] : "\(side.rawValue): \(names.joined(separator: ", "))".printable.wrapped(to: width, indent: "   ")
        }
    }

    /// A verbatim passage between Dutch quotation marks, matched words marked.
    func quote(_ text: String, _ highlights: [Range<Int>]) -> [String] {
        let scalars = Array(text.unicodeScalars)
        var marked = "“"
        var at = 0
        for range in highlights where range.lowerBound >= at && range.upperBound <= scalars.count {
            marked += string(scalars[at..<range.lowerBound]) + style.mark(string(scalars[range]))
            at = range.upperBound
        }
        marked += string(scalars[at...]) + "”"
        return marked.wrapped(to: width, indent: "   ")
    }

    private func string(_ scalars: ArraySlice<UnicodeScalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view).printable
    }

    func source(_ evidence: Evidence) -> [String] {
        var lines = ["   " + style.dim("bron: \(evidence.place.text.printable)")]
        if let url = evidence.url { lines.append("   " + style.dim(url.printable)) }
        return lines
    }
}

extension Conflict {
    /// The field as a reader knows it.
    fileprivate var dutchField: String {
        switch field {
        case "outcome": "uitkomst"
        case "votes.for": "voor"
        case "votes.against": "tegen"
        default: field
        }
    }
}
