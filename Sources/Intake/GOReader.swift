internal import Council
internal import Markup

/// Reads GemeenteOplossingen: the agenda, its print view, and the votings of a fractie as JSON.
enum GOReader {
    /// `li.agendaRow`: number, title, toelichting and the documents under it.
    static func meetingSections(_ root: Element) -> [Section] {
        root.all(class: "agendaRow").compactMap { row in
            guard let title = row.first(named: "h3")?.passageText, !title.text.isEmpty else { return nil }
            var section = Section(title: title)
            section.number = row.first(class: "first")?.text
            section.url = row.first(named: "h3")?.first(named: "a")?["href"]
            let texts = row.all(class: "toelichting").flatMap { BlockReader.blocks(of: $0) }
            section.parts = Sectionizer.parts(texts)
            let documents = row.all(class: "documents").flatMap { $0.all(named: "a") }
            if !documents.isEmpty {
                section.parts.append(
                    Part(
                        label: Passage("Bijlagen"),
                        blocks: documents.map { .attachment($0.passageText, url: $0["href"]) }))
            }
            return section
        }
    }

    /// `table#agenda_print`: the first line of a cell is the title, the others are what happened.
    static func printSections(_ root: Element) -> [Section] {
        root.all(named: "tr").compactMap { row in
            guard let cell = row.first(class: "print_omschrijving") else { return nil }
            let blocks = BlockReader.blocks(of: cell)
            guard let title = blocks.first?.passages.first else { return nil }
            let name = String(title.text.trimmingSuffix { $0 == "." })
            var section = Section(
                title: Passage(name, line: title.line), parts: Sectionizer.parts(Array(blocks.dropFirst())))
            section.number = row.first(class: "print_agendapunt")?.text
            return section
        }
    }

    /// `/Samenstelling/<fractie>/votings`: one vote of the whole body a record, each with its own day.
    static func votings(_ json: JSONValue, source: String) -> SourceDocument? {
        let years = json["items"]?.members ?? []
        let votings = years.flatMap { $0.value.array }.filter { $0["voteResult"] != nil }
        guard !votings.isEmpty else { return nil }
        var document = SourceDocument(source: source, family: .goVotings, kind: .meeting, title: "Stemmingen")
        document.sections = votings.compactMap(votingSection)
        return document
    }

    private static func votingSection(_ voting: JSONValue) -> Section? {
        guard let description = voting.member("description"), let title = description.value.string,
            let result = voting["voteResult"]
        else { return nil }
        let label = result.member("label") ?? result.member("name")
        let text = label?.value.string ?? ""
        var vote = RecordedVote(quote: Passage(text, line: label?.line))
        vote.result = text
        let counts = result["voteCounts"]
        vote.votes = Votes(
            inFavor: counts?["agree"]?.integer, against: counts?["disagree"]?.integer,
            abstain: counts?["abstain"]?.integer,
            absent: counts?["absent"]?.integer)
        var section = Section(title: Passage(title, line: description.line), parts: [Part(blocks: [.vote(vote)])])
        section.date = voting["date"]?.string.flatMap { CivilDate(iso: $0) }
        section.body = voting["gremium"]?.string.flatMap { Bodies.named(in: $0, organization: nil) }
        return section
    }
}
