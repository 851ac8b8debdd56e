internal import Council

/// A passage of a document with the place where it stands, which decides whether its words count.
struct PlacedPassage {
    enum Place {
        case title, text, vote
        /// The name of a paper that hangs under an item.
        case name
    }

    let passage: Passage
    let place: Place
    /// The index of its section.
    let section: Int
    /// The part it stands in; `nil` for a title.
    let part: Part?

    var role: PartRole? { part?.role }

    /// The label above it as the page writes it; `nil` without one.
    var label: String? { part?.label?.text.trimmingPunctuation }

    /// All passages of a document in its order.
    static func all(in document: SourceDocument) -> [PlacedPassage] {
        document.sections.enumerated().flatMap { index, section in
            [PlacedPassage(passage: section.title, place: .title, section: index, part: nil)]
                + section.parts.flatMap { part in
                    part.blocks.flatMap { passages(of: $0) }.map {
                        PlacedPassage(passage: $0.passage, place: $0.place, section: index, part: part)
                    }
                }
        }
    }

    private static func passages(of block: Block) -> [(passage: Passage, place: Place)] {
        switch block {
        case .vote(let vote): [(vote.quote, .vote)]
        case .entry(_, let passage, _), .attachment(let passage, _): [(passage, .name)]
        case .row(let cells):
            // The cells of a row are read as one sentence.
            [(Passage(cells.map(\.text).filter { !$0.isEmpty }.joined(separator: " "), line: cells.first?.line), .text)]
        case .paragraph(let passage), .listItem(let passage), .heading(_, let passage): [(passage, .text)]
        }
    }
}
