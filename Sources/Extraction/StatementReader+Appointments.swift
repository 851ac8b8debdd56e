internal import Council

/// Appointments.
extension StatementReader {
    /// A person who is appointed makes a besluit a benoeming; a firm does not.
    mutating func appoint(_ index: Int, _ words: Words) {
        if drafts[index].instrument == .benoeming { return nameAppointment(index, words) }
        guard drafts[index].instrument == .besluit else { return }
        let lower = words.lower
        let appoints =
            lower.contains(where: StatementReader.appointing.contains)
            || (lower.contains("lid") && lower.contains("toe")
                && lower.contains(where: ["laten", "laat", "liet"].contains))
            || (lower.contains("ontslag") && lower.contains(where: ["eervol", "verleent", "verlenen"].contains))
            || lower.contains("aangewezen") && lower.contains(where: VoteText.persons.contains)
        guard appoints, !lower.contains("accountant"), !lower.contains("accountantskantoor") else { return }
        drafts[index].instrument = .benoeming
        namePost(index, words)
    }

    /// Under the name of a board the sentence tells the post: "benoemd tot extern lid" of the "Rekenkamercommissie".
    private mutating func namePost(_ index: Int, _ words: Words) {
        guard !drafts[index].title.isEmpty, !drafts[index].title.contains(" "),
            let verb = words.words.firstIndex(where: { $0.lower.contains("benoemd") || $0.lower == "gekozen" }),
            verb + 2 < words.count, ["tot", "als"].contains(words[verb + 1].lower)
        else { return }
        let end = (verb + 3..<words.count).first { words.gap(before: $0).contains(",") } ?? words.count
        drafts[index].paper.title += ", " + words.text(verb + 2..<end).trimmingPunctuation
    }

    /// Under a bare "Benoeming" the sentence says to what: "benoemd tot voorzitter van de commissie Economie".
    private mutating func nameAppointment(_ index: Int, _ words: Words) {
        guard !drafts[index].title.contains(" "),
            let verb = words.words.firstIndex(where: { $0.lower.contains("benoem") || $0.lower == "gekozen" }),
            let to = (verb + 1..<words.count).first(where: { ["tot", "als"].contains(words[$0].lower) }),
            to + 1 < words.count
        else { return }
        drafts[index].paper.title = words.text(to + 1..<words.count).trimmingPunctuation
    }

    private static let appointing: Set<String> = [
        "benoemt", "benoemd", "herbenoemt", "herbenoemd", "benoemen", "herbenoemen", "geïnstalleerd", "toegelaten",
        "beëdigd",
    ]
}
