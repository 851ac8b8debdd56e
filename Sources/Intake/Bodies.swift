package import Council

/// Which body meets, by the words of a title (`bodies.tsv`).
package enum Bodies {
    /// The body that a title names; `nil` when it names none. The first line of the resource that fits decides.
    package static func named(in title: String, organization: String?) -> Body? {
        let words = words(of: title)
        let best = words.indices.flatMap { index in
            (byFirstWord[words[index]] ?? []).filter { words[index...].starts(with: phrases[$0].words) }
        }.min()
        guard let best else { return nil }
        let body = phrases[best].body
        return body == "raad" ? council(of: organization) : Body(rawValue: body)
    }

    /// The body that represents the people of an organisation.
    package static func council(of organization: String?) -> Body {
        Organizations.isProvince(organization) ? .provincialeStaten : .gemeenteraad
    }

    /// Lower case, without punctuation but for the marks in "B&W" and "GS-besluiten".
    private static func words(of text: String) -> [String] {
        text.lowercased().utf8.split { byte in
            !((byte >= 97 && byte <= 122) || (byte >= 48 && byte <= 57) || byte >= 0x80 || byte == UInt8(ascii: "&")
                || byte == UInt8(ascii: "-"))
        }.map { String($0) ?? "" }
    }

    private static let phrases: [(body: String, words: [String])] = Table.rows(PackageResources.bodies_tsv).flatMap {
        row in
        row.count == 2 ? row[1].split(separator: ";").map { (row[0], words(of: String($0))) } : []
    }

    private static let byFirstWord = Dictionary(grouping: phrases.indices) { phrases[$0].words.first ?? "" }
}
