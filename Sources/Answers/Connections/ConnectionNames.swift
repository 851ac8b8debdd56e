internal import TextAnalysis

extension Connection.Kind {
    /// What the decision itself does: "wijzigt", "hoort bij het voorstel".
    public var dutch: String { ConnectionNames.names(rawValue).dutch }
    /// What the other end has of it: "gewijzigd door".
    public var dutchReverse: String { ConnectionNames.names(rawValue).dutchReverse }
    public var english: String { ConnectionNames.names(rawValue).english }
    public var englishReverse: String { ConnectionNames.names(rawValue).englishReverse }
}

extension Connection.Basis.Ground {
    /// What stands before the text where it is shown: "beide titels noemen"; empty for a quotation.
    public var dutch: String { ConnectionNames.names(rawValue).dutch }
    public var english: String { ConnectionNames.names(rawValue).english }
}

/// How connections are called, from `connection-names.tsv`.
private enum ConnectionNames {
    struct Names: Sendable {
        var dutch = ""
        var dutchReverse = ""
        var english = ""
        var englishReverse = ""
    }

    private static let table = Dictionary(
        WordTable(PackageResources.connection_names_tsv).rows.filter { $0.count == 5 }.map { row in
            (row[0], Names(dutch: row[1], dutchReverse: row[2], english: row[3], englishReverse: row[4]))
        }
    ) { first, _ in first }

    static func names(_ id: String) -> Names { table[id] ?? Names() }
}
