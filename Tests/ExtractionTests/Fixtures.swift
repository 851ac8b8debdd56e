import Council

@testable import Extraction

/// Gemeente Zandmeren and provincie Overmeer do not exist; their meetings are on this day.
let meetingDay = day("2023-03-14")

func day(_ iso: String) -> CivilDate { CivilDate(iso: iso)! }

/// A page of the council of Zandmeren, or of another body.
func sheet(
    _ sections: [Section], kind: DocumentKind = .meeting, family: PageFamily = .ibabsMeeting,
    source: String = "blad.html", title: String = "Raadsvergadering", organization: String? = "gemeente Zandmeren",
    body: Body? = .gemeenteraad, date: CivilDate? = meetingDay
) -> SourceDocument {
    var document = SourceDocument(source: source, family: family, kind: kind, title: title)
    document.organization = organization
    document.body = body
    document.date = date
    document.meeting = Meeting(title: title)
    document.sections = sections
    return document
}

/// A section; its parts are its text.
func item(_ title: String, number: String? = nil, heading: String? = nil, _ parts: Part...) -> Section {
    var section = Section(number: number, title: Passage(title, line: 1), parts: parts)
    section.heading = heading
    return section
}

/// Text under no label; what begins with "- " is an item of a list.
func text(_ texts: String...) -> Part { Part(blocks: blocks(texts)) }

/// Text under a label of this role.
func under(_ role: PartRole, _ label: String? = nil, _ texts: String...) -> Part {
    Part(label: Passage(label ?? role.rawValue, line: 2), role: role, blocks: blocks(texts))
}

private func blocks(_ texts: [String]) -> [Block] {
    texts.map {
        $0.hasPrefix("- ") ? .listItem(Passage(String($0.dropFirst(2)), line: 3)) : .paragraph(Passage($0, line: 3))
    }
}

/// What a meeting page records when one item has this text and nothing else.
func recorded(
    _ text: String, under title: String, role: PartRole? = nil, organization: String = "gemeente Zandmeren",
    body: Body = .gemeenteraad
) -> [Decision] {
    let part = Part(label: role.map { Passage($0.rawValue) }, role: role, blocks: [.paragraph(Passage(text, line: 3))])
    let section = Section(title: Passage(title, line: 1), parts: [part])
    return DecisionExtractor.decisions(in: sheet([section], organization: organization, body: body))
}

extension Decision {
    /// "motie 26M14 Nachtbus: aangenomen hoofdelijk 27/10 [SP]"; what is not known is left out.
    var outline: String {
        let parties = submitters.map { $0.party ?? $0.person ?? "" }.joined(separator: ", ")
        let words = [
            instrument.rawValue, number, title + ":", outcome.rawValue, manner?.rawValue, votes?.outline,
            parties.isEmpty ? nil : "[\(parties)]",
        ]
        return words.compactMap { $0 }.joined(separator: " ")
    }
}

extension Votes {
    /// "27/10 o2 voor SP 3, D66; tegen VVD; verdeeld CDA 2:1"; an unknown count is "?".
    var outline: String {
        var words: [String] = []
        if inFavor != nil || against != nil { words.append("\(shown(inFavor))/\(shown(against))") }
        if let abstain { words.append("o\(abstain)") }
        let sides = Side.allCases.compactMap { side -> String? in
            let names = parties.filter { $0.side == side }.map { party in
                let seats = party.seats.map { " \($0)" } ?? ""
                return party.party + (side == .verdeeld ? " \(shown(party.inFavor)):\(shown(party.against))" : seats)
            }
            return names.isEmpty ? nil : side.rawValue + " " + names.joined(separator: ", ")
        }
        if !sides.isEmpty { words.append(sides.joined(separator: "; ")) }
        return words.joined(separator: " ")
    }

    private func shown(_ count: Int?) -> String { count.map { "\($0)" } ?? "?" }
}

extension SourceDocument {
    /// One line a decision.
    var outline: [String] { DecisionExtractor.decisions(in: self).map(\.outline) }
}

/// What a besluitenlijst, or a page of another kind, records when it holds this section behind its opening.
func outlines(_ section: Section, kind: DocumentKind = .decisionList) -> [String] {
    sheet([item("Opening"), section], kind: kind, family: .decisionList, title: "Besluitenlijst").outline
}
