internal import Council

/// Reads the replies of Notubiz' API: the tree of a meeting, and its list of votings.
enum NotubizAPIReader {
    /// The document of a reply; `nil` when the JSON is another thing.
    static func document(_ json: JSONValue, source: String) -> SourceDocument? {
        if json["agenda_items"] != nil, json["type"]?.string == "meeting" || json["plannings"] != nil {
            return meeting(json["meeting"] ?? json, source: source)
        }
        if let meeting = json["meeting"], meeting["agenda_items"] != nil {
            return self.meeting(meeting, source: source)
        }
        if let votings = json["votings"] { return self.votings(votings.array, source: source) }
        return nil
    }

    private static func meeting(_ json: JSONValue, source: String) -> SourceDocument {
        let title = json["attributes"]?["Titel"]?.string ?? json["title"]?.string ?? "Vergadering"
        var document = SourceDocument(source: source, family: .notubizAPI, kind: .meeting, title: title)
        document.organization =
            json["organisation"]?["id"]?.integer.flatMap {
                Organizations.named(site: "notubiz\($0)")
            } ?? json["organisation"]?["name"]?.string.flatMap { Organizations.named(inText: $0, isHead: true) }
        document.date = json["plannings"]?.array.first?["start_date"]?.string.flatMap { CivilDate(iso: $0) }
        document.body =
            Bodies.named(in: title, organization: document.organization)
            ?? (json["body"]?.string == "council" ? Bodies.council(of: document.organization) : nil)
        document.links = [json["self"]?.string].compactMap { $0 }
        for item in json["agenda_items"]?.array ?? [] { add(item, under: nil, to: &document.sections) }
        return document
    }

    private static func add(_ item: JSONValue, under heading: String?, to sections: inout [Section]) {
        let data = item["type_data"]
        let attributes = data?["attributes"]?.array ?? []
        let title = attributes.first { $0["id"]?.integer == 1 }
        let line = title?.member("value")?.line
        var section = Section(title: Passage(title?["value"]?.string.map(HTMLFragment.text) ?? "", line: line))
        section.number = data?["title_prefix"]?.string.map { String($0.trimmingSuffix { $0 == "." }) }
        section.heading = heading
        let texts = attributes.filter { $0["id"]?.integer != 1 }.flatMap { attribute in
            HTMLFragment.blocks(attribute["value"]?.string ?? "", line: attribute.member("value")?.line)
        }
        section.parts = Sectionizer.parts(texts + documents(item))
        sections.append(section)
        for module in item["module_items"]?.array ?? [] {
            sections.append(moduleItem(module, under: section.title.text))
        }
        for child in item["agenda_items"]?.array ?? [] { add(child, under: section.title.text, to: &sections) }
    }

    private static func documents(_ item: JSONValue) -> [Block] {
        (item["documents"]?.array ?? []).compactMap { document in
            document.member("title").flatMap { member in
                member.value.string.map { .attachment(Passage($0, line: member.line), url: document["url"]?.string) }
            }
        }
    }

    /// A motie or amendement with its labels; the title stands among them.
    private static func moduleItem(_ json: JSONValue, under heading: String) -> Section {
        var section = Section(title: Passage(""))
        section.heading = heading
        for attribute in json["attributes"]?.array ?? [] {
            guard let label = attribute["label"]?.string, let value = attribute.member("value"),
                let text = value.value.string
            else { continue }
            if section.title.text.isEmpty, Label.role(of: label) == .onderwerp {
                section.title = Passage(HTMLFragment.text(text), line: value.line)
            } else {
                let blocks = HTMLFragment.blocks(text, line: value.line)
                section.parts.append(Part(label: Passage(label, line: attribute.member("label")?.line), blocks: blocks))
            }
        }
        return section
    }

    /// Votes by role number: sides are known, parties are not.
    private static func votings(_ votings: [JSONValue], source: String) -> SourceDocument {
        var document = SourceDocument(source: source, family: .notubizAPI, kind: .meeting, title: "Stemmingen")
        for voting in votings {
            let data = voting["type_data"] ?? voting
            guard let title = data.member("title"), let text = title.value.string else { continue }
            if let meeting = voting["meeting"]?["id"]?.integer { document.links.append("meetings/\(meeting)") }
            var vote = RecordedVote(quote: Passage(text, line: title.line))
            vote.result = data["voting_result"]?.string
            let sides = data["votes"]?.array.compactMap { $0["vote"]?.string } ?? []
            guard vote.result != nil || !sides.isEmpty else { continue }
            if !sides.isEmpty {
                vote.votes.inFavor = sides.count { $0 == "in_favor" }
                vote.votes.against = sides.count { $0 == "against" }
            }
            let section = Section(title: Passage(text, line: title.line), parts: [Part(blocks: [.vote(vote)])])
            document.sections.append(section)
        }
        return document
    }
}
