internal import Council
internal import Typesetting

/// In which language a dossier is written around what its sources say.
public enum DossierLanguage: String, Sendable, CaseIterable {
    case dutch = "nl"
    case english = "en"
}

/// The words around what the sources say, from `dossier-labels.tsv`.
struct Labels: Sendable {
    let language: DossierLanguage
    private let texts: [String: String]

    init(_ language: DossierLanguage) {
        self.language = language
        let column = DossierLanguage.allCases.firstIndex(of: language) ?? 0
        texts = Dictionary(Self.rows.map { ($0[0], $0[column + 1]) }) { first, _ in first }
    }

    var document: DocumentLanguage {
        switch language {
        case .dutch: .dutch
        case .english: .english
        }
    }

    /// The label, with `{1}` and so on filled in; its id when the list lacks it, which a test looks for.
    func callAsFunction(_ id: String, _ values: String...) -> String {
        var filled = ""
        var rest = (texts[id] ?? id)[...]
        // The label is walked once, so that a value with braces is never filled in itself.
        while let brace = rest.firstIndex(of: "{") {
            let place = rest[brace...].prefix(3)
            filled += rest[..<brace]
            let number = place.dropFirst().first?.wholeNumberValue ?? 0
            let isPlace = place.count == 3 && place.last == "}" && values.indices.contains(number - 1)
            filled += isPlace ? values[number - 1] : "{"
            rest = isPlace ? rest[place.endIndex...] : rest[rest.index(after: brace)...]
        }
        return filled + rest
    }

    /// "24 januari 2024".
    func date(_ date: CivilDate) -> String {
        let months = self("months").split(separator: ";")
        return "\(date.day) \(months[date.month - 1]) \(date.year)"
    }

    static let rows: [[String]] = String(decoding: PackageResources.dossier_labels_tsv, as: UTF8.self).split(
        separator: "\n"
    ).filter { !$0.hasPrefix("#") }.map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
        .filter { $0.count == 3 }
}
