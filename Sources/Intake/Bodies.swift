package import Council

/// Which body meets, by the words of a title (`bodies.tsv`).
package enum Bodies {
    /// The body that a title names; `nil` when it names none.
    package static func named(in title: String, organization: String?) -> Body? {
        let words = " " + title.lowercased().map { $0.isLetter || $0.isNumber || "&-".contains($0) ? $0 : " " }
            .split(separator: " ").map { String($0) }.joined(separator: " ") + " "
        guard let row = rows.first(where: { $0.words.contains { words.contains($0) } }) else { return nil }
        return row.body == "raad" ? council(of: organization) : Body(rawValue: row.body)
    }

    /// The body that represents the people of an organisation.
    package static func council(of organization: String?) -> Body {
        Organizations.isProvince(organization) ? .provincialeStaten : .gemeenteraad
    }

    private static let rows: [(body: String, words: [String])] = Table.rows(PackageResources.bodies_tsv).compactMap { row in
        row.count == 2 ? (row[0], row[1].split(separator: ";").map { " \($0) " }) : nil
    }
}
