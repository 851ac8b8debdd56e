import Answers
import Council

/// Where in a file something stands, as a person looks it up: "besluitenlijst.html:12", "motie.pdf, p. 3".
struct SourcePlace {
    let source: String
    let line: Int?
    let page: Int?

    var text: String { source + (page.map { ", p. \($0)" } ?? line.map { ":\($0)" } ?? "") }

    /// The line, or the page, in the column of a table.
    var column: String { page.map { "p. \($0)" } ?? line.map(String.init) ?? "" }

    /// In a sentence: "regel 12", "p. 3"; `nil` when unknown.
    var words: String? { page.map { "p. \($0)" } ?? line.map { "regel \($0)" } }
}

extension Evidence {
    var place: SourcePlace { SourcePlace(source: source, line: line, page: page) }
}

extension Connection.Basis {
    /// `nil` where more than one file may hold it.
    var place: SourcePlace? { source.map { SourcePlace(source: $0, line: line, page: page) } }
}
