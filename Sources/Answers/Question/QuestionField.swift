internal import TextAnalysis

/// What stands before a colon: where to search, or which fact to look at.
enum QuestionField: Sendable, Equatable {
    case searched(Interpretation.SearchedField)
    case fact(Filters.Kind)
    case since, until

    init?(named name: String) {
        guard let field = Self.names[DutchAnalyzer.fold(name)] else { return nil }
        self = field
    }

    /// As it is usually typed.
    var typed: String {
        switch self {
        case .searched(let field): field.typed
        case .fact(.period): "jaar"
        case .fact(let kind): kind.typed
        case .since: "vanaf"
        case .until: "tot"
        }
    }

    /// The usual name of every field.
    static let choices = rows.compactMap { row in
        QuestionField(resourceName: row[0]).map { $0.typed + ":" }
    }.joined(separator: " ")

    private static let rows = WordTable(PackageResources.question_fields_tsv).rows.filter { $0.count == 2 }

    private static let names: [String: QuestionField] = {
        var names: [String: QuestionField] = [:]
        for row in rows {
            guard let field = QuestionField(resourceName: row[0]) else { continue }
            for name in WordTable.words(row[1]) { names[name] = field }
        }
        return names
    }()

    private init?(resourceName name: String) {
        switch name {
        case "body-text": self = .searched(.body)
        case "since": self = .since
        case "until": self = .until
        default:
            if let kind = Filters.Kind(rawValue: name) {
                self = .fact(kind)
            } else if let field = Interpretation.SearchedField(rawValue: name) {
                self = .searched(field)
            } else {
                return nil
            }
        }
    }
}
