/// How parties are also written (`parties.tsv`), for who reads a question.
public enum PartyNames {
    /// The usual name of a party by each other one: "PvdD" is "Partij voor de Dieren".
    public static var byAlias: [String: String] {
        let rows = Lexicon.rows(PackageResources.parties_tsv).map { $0[0].split(separator: ";").map(String.init) }
        return Dictionary(rows.flatMap { row in row.dropFirst().map { ($0, row[0]) } }) { first, _ in first }
    }
}
