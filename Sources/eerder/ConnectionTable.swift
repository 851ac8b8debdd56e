import Answers

/// Connections as a table for a spreadsheet or a graph program: one edge a row.
enum ConnectionTable {
    private static let columns = [
        "van", "soort", "naar", "betekenis", "grond", "tekst", "bron", "regel", "vertrouwen",
    ]

    /// CSV of the same shape as the table of decisions.
    static func csv(_ connections: [Connection], bom: Bool) -> String {
        Separated.text([columns] + connections.map(row), bom: bom)
    }

    private static func row(_ connection: Connection) -> [String] {
        let basis = connection.basis
        return [
            connection.from, connection.kind.rawValue, connection.to, connection.kind.dutch, basis.ground.rawValue,
            basis.text, basis.source ?? "", basis.place?.column ?? "", "\(connection.confidence)",
        ]
    }
}
