/// Words of the other language of a council with the Dutch words they are found by, read from `Resources/frisian.tsv`.
///
/// The Provinciale Staten of Fryslân write half of their papers in Frisian, and are asked in Dutch. A line is
/// `forms<TAB>Dutch word<TAB>remark`.
struct Translations: Sendable {
    private var words: [String: String] = [:]

    init() {}

    init(_ list: WordList) {
        for columns in list.rows where columns.count >= 2 {
            for form in columns[0].utf8.split(separator: UInt8(ascii: " ")) {
                words[String(Substring(form))] = columns[1]
            }
        }
    }

    subscript(foldedWord: String) -> String? { words[foldedWord] }
}
