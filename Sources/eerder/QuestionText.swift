import Answers
import Council

/// How a question was read, in a sentence.
enum QuestionText {
    static func text(_ interpretation: Interpretation) -> String {
        (words(interpretation) + interpretation.facts.flatMap(facts) + order(interpretation)).joined(separator: "; ")
            .printable
    }

    /// "Bedoelde u …?", for a question with words that nothing holds.
    static func meant(_ interpretation: Interpretation) -> String? {
        let corrections = interpretation.corrections
        guard !corrections.isEmpty else { return nil }
        let typed = corrections.map { "“\($0.typed)”" }.joined(separator: ", ")
        let meant = corrections.map { "“\($0.meant)”" }.joined(separator: ", ")
        let consequence = corrections.allSatisfy(\.isApplied) ? " Daarop is gezocht." : ""
        return "\(typed) komt niet voor. Bedoelde u \(meant)?\(consequence)".printable
    }

    private static func words(_ interpretation: Interpretation) -> [String] {
        var parts = [searched(interpretation.words)]
        if let needed = interpretation.needed {
            parts.append("weinig besluiten hebben alle woorden, dus ook die met alleen “\(needed)”")
        } else if interpretation.widenings.contains(.either) {
            parts.append("een ervan is genoeg, want weinig besluiten gaan over alles")
        } else if interpretation.matching == .most {
            parts.append("de meeste woorden, want weinig besluiten hebben ze alle")
        }
        if !interpretation.themes.isEmpty { parts.append("thema \(interpretation.themes.joined(separator: ", "))") }
        if !interpretation.expansions.isEmpty {
            parts.append("ook \(interpretation.expansions.joined(separator: ", "))")
        }
        return parts
    }

    private static func order(_ interpretation: Interpretation) -> [String] {
        switch interpretation.sorting {
        case .newest: ["nieuwste eerst"]
        case .oldest: ["oudste eerst"]
        case .relevance, nil: []
        }
    }

    private static func searched(_ words: String) -> String {
        words.isEmpty ? "alles" : words.contains("\"") ? words : "\"\(words)\""
    }

    private static func facts(_ filters: Filters) -> [String] {
        var parts = filters.values.map { kind, values in "\(kind.dutch) \(values.joined(separator: " of "))" }
        if let since = filters.since { parts.append("vanaf \(since.dutch)") }
        if let until = filters.until { parts.append("tot en met \(until.dutch)") }
        return parts
    }
}

extension Filters.Kind {
    /// As a reader knows it.
    fileprivate var dutch: String {
        switch self {
        case .party: "ingediend door"
        case .vote: "gestemd door"
        default: typed
        }
    }
}
