/// What looks like a decision and is none, by the numbers that `exclusions.tsv` uses (DECISIONS 7).
enum LookAlike: String, CaseIterable {
    case proposal = "N1"
    case condition = "N2"
    case future = "N3"
    case earlier = "N4"
    case meetingType = "N5"
    case explanation = "N6"
    case otherBody = "N7"
    case closed = "N8"
    case submission = "N9"
    case discussion = "N10"
    case hearsay = "N11"

    /// In Dutch, for who reads a page and not this code.
    var meaning: String {
        switch self {
        case .proposal: "een voorstel, nog geen besluit"
        case .condition: "een voorwaarde of mogelijkheid"
        case .future: "nog te besluiten"
        case .earlier: "aangehaald: een ouder besluit"
        case .meetingType: "een soort vergadering"
        case .explanation: "uitleg of een spelregel"
        case .otherBody: "een ander orgaan besloot"
        case .closed: "“besloten” is hier: niet openbaar"
        case .submission: "alleen ingediend"
        case .discussion: "alleen besproken of ter informatie"
        case .hearsay: "ontkend, gevraagd of van horen zeggen"
        }
    }

    /// Whether a word is one of deciding, with or without an outcome.
    static func isOfDeciding(_ word: String) -> Bool {
        [
            "beslo", "beslui", "beslis", "vastgesteld", "vaststel", "aangenomen", "aannam", "verworpen", "verwierp",
            "verwerp", "ingestemd", "voorgesteld",
        ]
        .contains(where: word.hasPrefix) || ["stemt", "stemmen", "stemming", "gestemd", "vast"].contains(word)
    }

    /// As the reason of a rejection.
    func reason(ground: String? = nil, row: ResourceRow? = nil) -> Inspection.Reason {
        Inspection.Reason(number: rawValue, meaning: meaning, rule: InspectionRule(ground: ground, row: row))
    }
}

extension Exclusions.Refusal {
    /// The refusal with the words of its rule.
    var reason: Inspection.Reason {
        switch self {
        case .row(let number, let rank):
            LookAlike(rawValue: number)?.reason(row: Lexicon.exclusions.origin(rank))
                ?? Inspection.Reason(
                    number: number, meaning: "geen besluit",
                    rule: InspectionRule(row: Lexicon.exclusions.origin(rank)))
        case .earlierDay: LookAlike.earlier.reason(ground: "noemt een dag vóór deze vergadering of brief")
        case .earlierMeeting: LookAlike.earlier.reason(ground: "noemt een eerdere vergadering")
        case .earlierYear: LookAlike.earlier.reason(ground: "noemt een jaar vóór deze vergadering of brief")
        case .otherDay: LookAlike.earlier.reason(ground: "noemt een andere dag dan die van de vergadering")
        case .otherBody: LookAlike.otherBody.reason(ground: "wie besluit is een ander orgaan dan wie vergadert")
        }
    }
}
