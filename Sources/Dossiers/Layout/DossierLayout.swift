internal import Answers
internal import Council
public import Typesetting

/// Of a document that is written here, not of one that was read.
typealias Block = Typesetting.Block

/// Lays a dossier out: title page, overview, decisions per body, what they hang together with, and the account of it all.
///
/// Nothing is paraphrased: what is not a label stands in a source, and the source stands beside it.
struct DossierLayout {
    let dossier: Dossier
    let labels: Labels
    let sources: SourceNumbers
    /// By the id of the decision.
    let entriesByID: [String: Dossier.Entry]

    init(_ dossier: Dossier, language: DossierLanguage) {
        self.dossier = dossier
        labels = Labels(language)
        entriesByID = Dictionary(dossier.entries.map { ($0.decision.id, $0) }) { first, _ in first }
        sources = SourceNumbers(dossier.entries.map(\.decision))
    }

    var document: TypesetDocument {
        TypesetDocument(
            title: dossier.notes.title ?? labels("title"), subtitle: dossier.question, language: labels.document,
            metadata: titlePage, skipLabel: labels("skip"), blocks: blocks)
    }

    private var blocks: [Block] {
        let introduction = paragraphs(dossier.notes.introduction ?? "").map { Block.paragraph([.text($0)]) }
        let front = introduction + [.contents(title: labels("contents"), depth: 2), .pageBreak]
        guard !dossier.entries.isEmpty else {
            return introduction + [.paragraph([.strong([.text(labels("empty"))])])] + reading + account
        }
        return front + overview + [.pageBreak] + news + ownSections
            + dossier.organizations.flatMap { decisions(of: $0) }
            + decisions(of: nil) + commonSubjects + openEnds + reading + account
    }

    /// The decisions that the adviser put together, under his own headings.
    private var ownSections: [Block] {
        dossier.notes.sections.flatMap { section -> [Block] in
            let entries = section.decisions.compactMap { entriesByID[$0] }
            return [.heading(level: 1, [.text(section.heading)])] + entries.flatMap { blocks(of: $0) }
        }
    }

    /// The chapter of a body; of an unknown one only when it decided something.
    private func decisions(of organization: String?) -> [Block] {
        let entries = dossier.entries(of: organization)
        if organization == nil, entries.isEmpty { return [] }
        let name = organization ?? labels("unknown-organization")
        let heading = Block.heading(level: 1, [.text(labels("decisions-of", name))])
        guard !entries.isEmpty else { return [heading, .paragraph([.text(labels("none-of", name))])] }
        return [heading] + byYear(entries)
    }

    /// The decisions in their order, with a heading where the year changes.
    private func byYear(_ entries: [Dossier.Entry]) -> [Block] {
        var blocks: [Block] = []
        var last: String?
        for entry in entries {
            let year = entry.decision.date.map { "\($0.year)" } ?? labels("no-date")
            if year != last { blocks.append(.heading(level: 2, [.text(year)])) }
            last = year
            blocks += placed(entry)
        }
        return blocks
    }

    /// The decision, or where the adviser put it.
    private func placed(_ entry: Dossier.Entry) -> [Block] {
        let section = dossier.notes.sections.first { $0.decisions.contains(entry.decision.id) }
        guard let section else { return blocks(of: entry) }
        return [.paragraph([link(to: entry.decision), .text(". " + labels("see-section", section.heading))])]
    }

    /// The decision as a link to where it stands: its day and title.
    func link(to decision: Decision) -> Inline {
        let day = decision.date.map(labels.date) ?? labels("unknown-date")
        let words = "\(day) · \(decision.title)"
        return entriesByID[decision.id] == nil ? .text(words) : .link(words, to: LinkTarget(Anchor(decision.id)))
    }

    /// The paragraphs of what the adviser wrote.
    func paragraphs(_ text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).split { $0.allSatisfy(\.isWhitespace) }.map {
            $0.joined(separator: " ")
        }
    }

    func instrument(_ decision: Decision) -> String { labels("instrument.\(decision.instrument.rawValue)") }
    func outcome(_ outcome: Outcome) -> String { labels("outcome.\(outcome.rawValue)") }
}

extension Dossier {
    /// The dossier as a document.
    public func document(language: DossierLanguage) -> TypesetDocument {
        DossierLayout(self, language: language).document
    }
}
