internal import Answers
internal import Council
internal import Typesetting

extension DossierLayout {
    /// Everything that the sources say of one decision.
    func blocks(of entry: Dossier.Entry) -> [Block] {
        let decision = entry.decision
        var blocks: [Block] = [
            .heading(level: 3, [.text(decision.title)], anchor: Anchor(decision.id)), .paragraph(facts(decision)),
        ]
        blocks += marks(entry)
        let details = details(decision)
        if !details.isEmpty { blocks.append(.definitions(details)) }
        blocks.append(.quotation(dictum(decision).map { [.text($0)] }, source: bearer(of: decision).map(source)))
        let others = decision.evidence.filter { $0 != bearer(of: decision) }
        if !others.isEmpty {
            let places = others.map(source).joined(separator: [.text("; ")])
            blocks.append(.paragraph([.text(labels("sources-also") + " ")] + Array(places)))
        }
        for conflict in decision.conflicts {
            blocks.append(
                .paragraph([
                    .text(labels("conflict", labels("conflict." + conflict.field), conflict.value, conflict.source))
                ]))
        }
        return [.together(blocks)] + connections(entry)
    }

    /// "23 mei 2019 · gemeenteraad, gemeente Almere · motie · aangenomen".
    private func facts(_ decision: Decision) -> [Inline] {
        let body = [decision.body?.rawValue, decision.organization].compactMap { $0 }
        let words = [
            decision.date.map(labels.date) ?? labels("unknown-date"),
            body.isEmpty ? labels("unknown-body") : body.joined(separator: ", "), instrument(decision),
            decision.number.map { labels("number", $0) },
        ].compactMap { $0 }
        return [.text(words.joined(separator: " · ") + " · "), .badge(outcome(decision.outcome))]
    }

    private func marks(_ entry: Dossier.Entry) -> [Block] {
        var blocks: [Block] = []
        switch entry.novelty {
        case .new(let since): blocks.append(.callout(label: labels("news-new", labels.date(since)), []))
        case .changed(let since, let changes):
            let texts = changes.map {
                labels("change", labels("fact." + $0.fact), value($0, $0.before), value($0, $0.after))
            }
            blocks.append(
                .callout(label: labels("news-changed", labels.date(since)), [.text(texts.joined(separator: "; "))]))
        case nil: break
        }
        blocks += paragraphs(entry.note.text ?? "").map { .callout(label: labels("note"), [.text($0)]) }
        return blocks
    }

    private func value(_ change: DossierMemory.Change, _ value: String) -> String {
        switch change.fact {
        case "outcome": Outcome(rawValue: value).map(outcome) ?? value
        case "date": CivilDate(iso: value).map(labels.date) ?? value
        default: value
        }
    }

    private func details(_ decision: Decision) -> [DefinitionRow] {
        var rows: [DefinitionRow] = []
        func add(_ label: String, _ value: String) { rows.append(DefinitionRow(label, [.text(value)])) }
        if let vote = vote(decision) { add(labels("vote"), vote) }
        for side in Side.allCases {
            let parties = (decision.votes?.parties ?? []).filter { $0.side == side }.map(party)
            if !parties.isEmpty { add(labels("side.\(side.rawValue)"), parties.joined(separator: ", ")) }
        }
        let submitters = decision.submitters.map { [$0.party, $0.person].compactMap { $0 }.joined(separator: ", ") }
        if !submitters.isEmpty { add(labels("submitters"), submitters.joined(separator: "; ")) }
        if let holder = decision.portfolioHolder { add(labels("holder"), holder) }
        if let meeting = decision.meeting {
            add(labels("meeting"), meeting.item.map { labels("meeting-item", meeting.title, $0) } ?? meeting.title)
        }
        add(labels("id"), decision.id)
        if let text = decision.outcomeText { add(labels("outcome-text"), "“\(text)”") }
        return rows
    }

    /// "27 voor, 16 tegen (hoofdelijk)"; what is unknown is left out, and never 0.
    private func vote(_ decision: Decision) -> String? {
        let votes = decision.votes
        let counts = [
            votes?.inFavor.map { labels("votes.for", "\($0)") },
            votes?.against.map { labels("votes.against", "\($0)") },
            votes?.abstain.map { labels("votes.abstain", "\($0)") },
            votes?.absent.map { labels("votes.absent", "\($0)") },
        ].compactMap { $0 }
        let manner = decision.manner.map { labels("manner.\($0.rawValue)") }
        let text = [counts.isEmpty ? nil : counts.joined(separator: ", "), manner].compactMap { $0 }
        guard text.isEmpty else { return text.joined(separator: "; ") }
        return decision.outcome.followsAVote && votes == nil ? labels("votes.unknown") : nil
    }

    private func party(_ vote: PartyVote) -> String {
        if vote.side == .verdeeld {
            return labels(
                "divided", vote.party, vote.inFavor.map(String.init) ?? "?", vote.against.map(String.init) ?? "?")
        }
        return vote.party + (vote.seats.map { " (\($0))" } ?? "")
    }

    /// The beslispunten, or the passage that carries the outcome.
    func dictum(_ decision: Decision) -> [String] {
        decision.points.isEmpty ? decision.evidence.prefix(1).map { "“\($0.quote)”" } : decision.points
    }

    /// The passage that the dictum is of; where none holds a point of it, the best.
    private func bearer(of decision: Decision) -> Evidence? {
        decision.evidence.first { evidence in
            decision.points.contains { $0.contains(evidence.quote) || evidence.quote.contains($0) }
        } ?? decision.evidence.first
    }

    /// "[3] besluitenlijst.html, regel 12"; "[4] motie.pdf, p. 3".
    func source(_ evidence: Evidence) -> [Inline] {
        let number = sources.number(of: evidence).map { "[\($0)] " } ?? ""
        let line = evidence.line.map { labels("line", "\($0)") }
        let place = (evidence.page.map { labels("page", "\($0)") } ?? line).map { ", " + $0 } ?? ""
        return [.text(number), file(evidence.source, url: evidence.url), .text(place)]
    }

    /// A file, as a link to where it was saved from when that is known.
    func file(_ path: String, url: String?) -> Inline { url.map { .link(path, address: $0) } ?? .text(path) }
}
