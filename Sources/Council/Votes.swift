/// The count of a vote. A `nil` count is unknown, which is not 0.
public struct Votes: Sendable, Equatable {
    public var inFavor: Int?
    public var against: Int?
    public var abstain: Int?
    public var absent: Int?
    public var parties: [PartyVote]

    public init(
        inFavor: Int? = nil, against: Int? = nil, abstain: Int? = nil, absent: Int? = nil, parties: [PartyVote] = []
    ) {
        self.inFavor = inFavor
        self.against = against
        self.abstain = abstain
        self.absent = absent
        self.parties = parties
    }

    /// Nothing is known of this vote.
    public var isEmpty: Bool {
        inFavor == nil && against == nil && abstain == nil && absent == nil && parties.isEmpty
    }

    /// More for than against adopts, as many of each is a tie (Gemeentewet art. 30 and 32).
    public var outcome: Outcome? {
        guard let inFavor, let against, inFavor + against > 0 else { return nil }
        return inFavor > against ? .aangenomen : inFavor < against ? .verworpen : .staken
    }
}

/// How one party voted: its seats on one side, or how it divided.
public struct PartyVote: Sendable, Equatable {
    public var party: String
    public var side: Side
    public var seats: Int?
    /// Only for a divided party.
    public var inFavor: Int?
    public var against: Int?

    public init(party: String, side: Side, seats: Int? = nil, inFavor: Int? = nil, against: Int? = nil) {
        self.party = party
        self.side = side
        self.seats = seats
        self.inFavor = inFavor
        self.against = against
    }
}
