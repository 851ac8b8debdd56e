internal import Council

/// A paper under discussion, with what has been found of it so far. Without an outcome it is no decision.
struct Draft {
    var paper: PaperTitle
    var instrument: Instrument
    var outcome: Outcome?
    var outcomeText: String?
    var manner: Manner?
    /// A drawing of the vote shows one side only.
    var isUnanimous = false
    var votes: Votes?
    var submitters: [Submitter]
    var points: [String] = []
    /// The beslispunten of the proposal, which are the decision's own when it is adopted unchanged.
    var proposed: [String] = []
    var portfolioHolder: String?
    var date: CivilDate?
    var body: Body?
    var number: String?
    var item: String?
    var url: String?
    /// The best passage first.
    var quotes: [Passage] = []
    var confidence = 0.0
    var refersTo: [String] = []
    /// The section's title and heading, by which an amendement finds its proposal.
    var section = ""
    var heading: String?
    /// The text it stands in.
    var context = ""
    /// Its title is only how a sentence describes it: "een motie ingediend om …".
    var isDescribed = false
    /// Position in the document, for what follows what.
    var order = 0

    init(_ paper: PaperTitle, instrument: Instrument? = nil) {
        self.paper = paper
        self.instrument = instrument ?? paper.instrument ?? .besluit
        submitters =
            paper.submitters.map { Submitter(party: $0) } + paper.persons.map { Submitter(party: nil, person: $0) }
        number = paper.number
    }

    /// The paper that an item of a meeting is about, by its title.
    init(of item: Section, parties: Parties) {
        self.init(PaperTitle(item.title.text, parties: parties))
        self.item = item.number
        section = item.title.text
    }

    var title: String { paper.title }

    /// Submitters that another mention of the paper names, where none are known.
    mutating func takeSubmitters(of paper: PaperTitle) {
        if submitters.isEmpty { submitters = paper.submitters.map { Submitter(party: $0) } }
    }

    /// Takes an outcome on board. Of several statements on one paper the weightiest stands: a vote beats prose, prose
    /// that says the text was changed refines it, taking note yields to deciding, and of equals the later one holds.
    mutating func state(_ new: Outcome, text: String, quote: Passage, confidence weight: Double) {
        defer { quotes.append(quote) }
        guard let old = outcome else {
            (outcome, outcomeText, confidence) = (new, text, weight)
            return
        }
        // That a paper was not put to the vote is only the consequence of having been taken over or withdrawn.
        if new == .vervallen, [.overgenomen, .ingetrokken, .aangehouden, .afgevoerd].contains(old) { return }
        let refines = old == .aangenomen && new == .gewijzigdAangenomen
        // A field such as "Status" stands against a drawing, a sentence does not.
        let isProse = confidence < 0.9
        let contradicts = old != new && !(old == .gewijzigdAangenomen && new == .aangenomen)
        if refines
            || (contradicts && new != .terKennisname
                && (!old.followsAVote || votes?.outcome == nil || isProse && votes?.outcome == new))
        {
            (outcome, outcomeText) = (new, text)
            confidence = max(confidence, weight)
            quotes.insert(quote, at: 0)
        }
    }

    /// Adds votes that prose states to those a drawing shows; what is known stays.
    mutating func add(_ more: Votes) {
        guard var known = votes else {
            votes = more
            return
        }
        known.inFavor = known.inFavor ?? more.inFavor
        known.against = known.against ?? more.against
        known.abstain = known.abstain ?? more.abstain
        known.absent = known.absent ?? more.absent
        for party in more.parties where !known.parties.contains(where: { $0.party == party.party }) {
            known.parties.append(party)
        }
        votes = known
    }

    /// The record; `nil` without an outcome.
    func decision(in document: SourceDocument) -> Decision? {
        guard var outcome else { return nil }
        // Only what members submit can be taken over; a raad that takes recommendations over adopts them.
        if outcome == .overgenomen, !instrument.isOfMembers { outcome = .aangenomen }
        let title = self.title.isEmpty ? (number ?? section) : self.title
        guard !title.isEmpty else { return nil }
        var decision = Decision(
            instrument: instrument, title: title, outcome: outcome, confidence: min(1, confidence), number: number,
            organization: document.organization, body: body ?? document.body, date: date ?? document.date)
        decision.outcomeText = outcomeText
        decision.votes = votes.flatMap { $0.isEmpty ? nil : $0 }
        decision.manner = isDisputed && manner == .hamerstuk ? unanimity : manner ?? unanimity
        decision.submitters = submitters
        decision.points = points.isEmpty && outcome == .aangenomen ? proposed : points
        decision.portfolioHolder = portfolioHolder
        decision.refersTo = refersTo
        decision.context = context
        if let meeting = document.meeting {
            decision.meeting = Meeting(title: meeting.title, item: item, url: meeting.url)
        }
        decision.evidence = evidence(document)
        return decision
    }

    /// Somebody was against, so that it was no hamerstuk, whatever is said near it.
    private var isDisputed: Bool { outcome == .staken || outcome == .verworpen || (votes?.against ?? 0) > 0 }

    /// Everybody voted the same way, and the numbers say so.
    private var unanimity: Manner? {
        if isUnanimous { return .unaniem }
        guard let votes, let inFavor = votes.inFavor, let against = votes.against, outcome?.followsAVote == true else {
            return nil
        }
        return (against == 0 && inFavor > 0 || inFavor == 0 && against > 0) && (votes.abstain ?? 0) == 0
            ? .unaniem : nil
    }

    private func evidence(_ document: SourceDocument) -> [Evidence] {
        guard let quote = quotes.first else { return [] }
        let address = document.url.map { url in
            self.url.map { $0.hasPrefix("#") ? url + $0 : url } ?? url
        }
        let (line, page) = document.place(ofLine: quote.line)
        return [Evidence(source: document.source, line: line, quote: quote.text, url: address, page: page)]
    }
}
