internal import Council

/// The day of an entry.
extension RegisterReader {
    /// The day of the meeting: a field for it, then the linked meeting, then a plain date, and only then that of
    /// submission.
    func date(_ section: Section) -> CivilDate? {
        var plain: CivilDate?
        var submitted: CivilDate?
        for part in section.parts where part.role == .datum || part.role == nil {
            guard let text = part.passages.first?.text, let date = DutchDates.first(in: text),
                let label = part.label?.text.lowercased()
            else { continue }
            // "Raad: 2 okt. 2018" is a day whatever griffies call the column; a remark that holds a day is not.
            if part.role == nil, text.count > 30 || !RegisterReader.meetingDays.contains(where: label.contains) {
                continue
            }
            if RegisterReader.meetingDays.contains(where: label.contains) { return date }
            if RegisterReader.otherDays.contains(where: label.contains) { continue }
            if label.contains("indien") || label.contains("ingediend") {
                submitted = submitted ?? date
            } else {
                plain = plain ?? date
            }
        }
        return plain ?? context.document.meetingDate ?? submitted ?? section.date
    }

    /// Labels of the day of the meeting, and of days that say nothing of it.
    private static let meetingDays = [
        "raad", "vergadering", "behandel", "besluit", "evenement", "ps", "registration",
    ]
    private static let otherDays = ["afdoening", "ontvangst", "verzend", "eind"]

    /// The explanation is read against the entry's own day, or against none: then the day of the vote may stand in it.
    func dated(_ section: Section) -> Context {
        var context = self.context
        context.date = date(section) ?? context.date
        return context
    }

    /// A day in the sentence that tells of the vote is the day of the vote.
    func voteDate(_ section: Section) -> CivilDate? {
        section.parts.filter { $0.role == .samenvatting || $0.role == .stemming }.flatMap(\.passages)
            .flatMap(Sentence.all).lazy.compactMap(voteDate).first
    }

    /// "Raad 24 juni 2031: …", "Tijdens de raad van 24 juni 2031 …": the day of the meeting opens the sentence.
    private func isOfMeeting(_ before: String) -> Bool {
        let words = before.split(whereSeparator: \.isWhitespace).map(String.init)
        guard let last = words.last, words.count <= 5 else { return false }
        let meeting = last == "van" || last == "op" ? words.dropLast().last : last
        guard let meeting, ["raad", "ps", "staten", "raadsvergadering", "statenvergadering"].contains(meeting) else {
            return false
        }
        return !words.contains(where: ["tot", "voor", "vóór", "na", "naar"].contains)
    }

    private func tellsOutcome(_ sentence: Sentence) -> Bool {
        !Lexicon.outcomes.matches(in: sentence.words).isEmpty || !Ellipsis.outcome(sentence.words).isEmpty
            || Lexicon.labelledOutcomes.matches(in: sentence.words).contains { $0.value == .aangehouden }
            || VoteText.votes(in: [sentence], parties: context.parties) != nil
    }

    /// The day behind "in stemming gebracht op" or "in de vergadering van".
    private func voteDate(_ sentence: Sentence) -> CivilDate? {
        guard !sentence.text.lowercased().contains("eerder"), let match = DutchDates.all(in: sentence.text).first
        else { return nil }
        let before = sentence.words.slice(0..<match.utf8Range.lowerBound).lowercased()
        if isOfMeeting(before), tellsOutcome(sentence) { return match.date }
        return ["stemming", "vergadering van", "vergadering op"].contains(where: before.contains) ? match.date : nil
    }
}
