/// Puts the sides of a vote together: sums of seats, parties on both sides, unanimity.
public struct VoteTally: Sendable {
    /// One party on one side, with its seats where the source gives them.
    public struct Entry: Sendable, Equatable {
        public var party: String
        public var seats: Int?
        public init(party: String, seats: Int?) {
            self.party = party
            self.seats = seats
        }
    }

    public var sides: [Side: [Entry]] = [:]
    public init() {}

    public var isEmpty: Bool { sides.values.allSatisfy(\.isEmpty) }

    /// The votes that the sides add up to.
    ///
    /// Counts are sums of seats and stay unknown as soon as one party's seats are. A side nobody stood on has 0 votes only
    /// when the other side is counted. "Raadsleden (35)" counts members and is no party.
    public var votes: Votes {
        var votes = Votes(parties: parties)
        let counted = [Side.voor, .tegen].compactMap { sides[$0] }.contains { !$0.isEmpty && total($0) != nil }
        if counted {
            votes.inFavor = total(sides[.voor] ?? [])
            votes.against = total(sides[.tegen] ?? [])
        }
        votes.abstain = sides[.onthouden].flatMap { $0.isEmpty ? nil : total($0) }
        votes.absent = sides[.afwezig].flatMap { $0.isEmpty ? nil : total($0) }
        return votes
    }

    private func total(_ entries: [Entry]) -> Int? {
        entries.reduce(0 as Int?) { sum, entry in sum.flatMap { sum in entry.seats.map { sum + $0 } } }
    }

    private var parties: [PartyVote] {
        var votes: [PartyVote] = []
        for side in [Side.voor, .tegen, .onthouden, .afwezig] {
            for entry in sides[side] ?? [] where !VoteTally.isCrowd(entry.party) {
                if side == .tegen, let index = votes.firstIndex(where: { $0.party == entry.party && $0.side == .voor })
                {
                    let inFavor = votes[index].seats
                    votes[index] = PartyVote(
                        party: entry.party, side: .verdeeld, inFavor: inFavor, against: entry.seats)
                } else {
                    votes.append(PartyVote(party: entry.party, side: side, seats: entry.seats))
                }
            }
        }
        return votes
    }

    /// Members counted together, without their parties.
    private static func isCrowd(_ name: String) -> Bool {
        ["raadsleden", "statenleden", "leden", "raadslid"].contains(name.lowercased())
    }

    /// Reads "CDA (1), Fractie D66 (3), GROENLINKS – PvdA (6)".
    public static func entries(_ text: String) -> [Entry] {
        var entries: [Entry] = []
        for part in split(text) {
            let piece = part[...(part.lastIndex { !$0.isWhitespace } ?? part.startIndex)]
            var name = piece
            var seats: Int?
            if piece.last == ")", let open = piece.lastIndex(of: "(") {
                let inside = piece[piece.index(after: open)...].dropLast()
                if let count = Int(inside.filter { !$0.isWhitespace }) {
                    seats = count
                    name = piece[..<open]
                }
            }
            let party = partyName(String(name))
            if !party.isEmpty { entries.append(Entry(party: party, seats: seats)) }
        }
        return entries
    }

    /// The party as written less the word "Fractie", white space folded.
    public static func partyName(_ text: String) -> String {
        var words = text.split(whereSeparator: \.isWhitespace)
        if words.count > 1, ["fractie", "fracties"].contains(words[0].lowercased()) { words.removeFirst() }
        return words.joined(separator: " ")
    }

    /// Splits at commas and semicolons outside brackets.
    private static func split(_ text: String) -> [Substring] {
        var depth = 0
        return text.split { character in
            if character == "(" { depth += 1 }
            if character == ")" { depth -= 1 }
            return depth == 0 && (character == "," || character == ";")
        }
    }
}
