internal import Council

/// Why a passage is no decision, from the document as a whole down to the place.
extension Inspector {
    /// The document does not decide, whatever it says.
    func documentReason(_ refusal: Inspection.Reason?) -> Inspection.Reason? {
        switch document.kind {
        case .proposal: proposalReason
        case .letter:
            refusal
                ?? plain("een brief of memo", "alleen een gedateerd besluit van de schrijver zelf telt, en het eerste")
        case .other: otherReason
        default: nil
        }
    }

    private var proposalReason: Inspection.Reason {
        let paper = PaperTitle(document.title, parties: context.parties)
        return paper.instrument?.isOfMembers == true
            ? LookAlike.submission.reason(ground: "de pagina is een motie of amendement zoals ingediend")
            : LookAlike.proposal.reason(ground: "de pagina is een voorstel of ontwerpbesluit")
    }

    /// What a page of an unknown portal does not say.
    private var otherReason: Inspection.Reason? {
        guard document.family == .generic else {
            return plain("deze soort pagina legt geen besluiten vast", "kalender of overzicht")
        }
        let missing = [
            document.date == nil ? "een datum" : nil, document.organization == nil ? "een organisatie" : nil,
            document.body?.decides == true ? nil : "een orgaan dat besluit",
        ].compactMap { $0 }
        guard !missing.isEmpty else { return nil }
        return plain(
            "een onbekende soort pagina",
            "telt alleen met datum, organisatie en orgaan; hier ontbreekt \(list(missing))")
    }

    private func list(_ names: [String]) -> String {
        names.count < 2
            ? names.joined() : names.dropLast().joined(separator: ", ") + " en " + (names.last ?? "")
    }

    /// Nothing is read where the passage stands.
    func placeReason(_ placed: PlacedPassage) -> Inspection.Reason? {
        if document.kind == .resolution { return nil }
        switch placed.place {
        case .title: return plain("een titel", "achter een titel telt alleen een korte uitslag, of een in hoofdletters")
        case .name: return plain("de naam van een stuk", "in een naam telt alleen een uitslag in hoofdletters")
        case .text, .vote: break
        }
        guard let role = placed.role, !isRead(role) else { return nil }
        return neverDecides(placed, onlyProposes(role) ? .proposal : nil)
    }

    func neverDecides(_ placed: PlacedPassage, _ kind: LookAlike?) -> Inspection.Reason {
        let ground = "onder “\(placed.label ?? placed.role?.rawValue ?? "")” staat nooit een besluit"
        return kind?.reason(ground: ground) ?? plain("niet de plaats van een besluit", ground)
    }

    /// Labels whose text is what is asked for.
    func onlyProposes(_ role: PartRole) -> Bool {
        role == .voorstel || role == .beslispunten && document.kind != .decisionList
    }

    /// Labels under which a sentence can decide, for the readers of meetings, lists and registers together.
    private func isRead(_ role: PartRole) -> Bool {
        switch role {
        case .besluit, .uitslag, .stemming, .samenvatting, .lijst, .bijlagen: true
        case .toezegging: document.kind == .register
        case .beslispunten: document.kind == .decisionList
        case .indiener: document.kind != .register
        default: false
        }
    }

    /// The words would count, and no paper took them; `nil` where they repeat what was decided.
    func openReason(_ placed: PlacedPassage) -> Inspection.Reason? {
        if document.kind == .resolution { return nil }
        let context = context(of: placed.section)
        if let body = context.body, !body.decides {
            return plain("\(body.rawValue) besluit niet", "een commissie of presidium bespreekt en adviseert")
        }
        if context.isExecutive, document.kind == .decisionList {
            return decides(placed.section)
                ? nil
                : plain("het college besluit hier zelf niets", "geen beslispunt en geen zin met een eigen besluit")
        }
        return plain("geen stuk gevonden", "uit de zin blijkt niet over welk stuk hij gaat")
    }

    private func plain(_ meaning: String, _ ground: String) -> Inspection.Reason {
        Inspection.Reason(number: nil, meaning: meaning, rule: InspectionRule(ground: ground))
    }
}
