import Council
import Testing

@testable import Extraction

/// A proposal adopted beside its adopted amendement is adopted as amended, even where the page says plainly AANVAARD.
struct AmendmentsTests {
    static let proposal = under(.besluit, "Besluit", "Aangenomen")

    private func outcomes(_ sections: [Section], _ family: PageFamily = .ibabsMeeting) -> [String: Outcome] {
        let found = DecisionExtractor.decisions(in: sheet(sections, family: family))
        return Dictionary(found.map { ($0.title, $0.outcome) }) { first, _ in first }
    }

    @Test("The amendement carries the number of its proposal")
    func byNumber() {
        let sections = [
            item("Raadsvoorstel Grondprijzen (24128) AANVAARD 30/9"),
            item("Raadsvoorstel Havenvisie (24130) AANVAARD 39/0"),
            item("Amendement: Lagere staffel (24128.001) AANVAARD 28/11"),
        ]
        #expect(
            outcomes(sections, .notubizMeeting)
                == ["Grondprijzen": .gewijzigdAangenomen, "Havenvisie": .aangenomen, "Lagere staffel": .aangenomen])
    }

    @Test("The amendement stands in the text of its proposal")
    func bySection() {
        let section = item(
            "Raadsvoorstel Grondprijzen", text("Amendement A1 (SP): Lagere staffel. Het amendement is aangenomen."),
            Self.proposal)
        #expect(outcomes([section]) == ["Grondprijzen": .gewijzigdAangenomen, "Lagere staffel": .aangenomen])
    }

    @Test(
        "The amendement hangs under the agenda number of its proposal",
        arguments: [("5", "5.a"), ("5", "5a"), ("5.b", "5.b.1")])
    func byAgendaNumber(parent: String, child: String) {
        let sections = [
            item("Raadsvoorstel Grondprijzen", number: parent, Self.proposal),
            item("Raadsvoorstel Havenvisie", number: "6", Self.proposal),
            item("Amendement Lagere staffel", number: child, Self.proposal),
        ]
        #expect(
            outcomes(sections)
                == ["Grondprijzen": .gewijzigdAangenomen, "Havenvisie": .aangenomen, "Lagere staffel": .aangenomen])
    }

    @Test(
        "Without numbers it belongs to the proposal before it, but not in Notubiz",
        arguments: [
            (PageFamily.goMeeting, Outcome.gewijzigdAangenomen), (.ibabsMeeting, .gewijzigdAangenomen),
            (.notubizMeeting, .aangenomen),
            (.notubizAPI, .aangenomen),
        ])
    func byNeighbour(family: PageFamily, outcome: Outcome) {
        let sections = [
            item("Raadsvoorstel Havenvisie", Self.proposal), item("Raadsvoorstel Grondprijzen", Self.proposal),
            item("Amendement Lagere staffel", Self.proposal),
        ]
        #expect(outcomes(sections, family)["Grondprijzen"] == outcome)
        #expect(outcomes(sections, family)["Havenvisie"] == .aangenomen)
    }

    @Test(
        "What does not amend: a rejected or withdrawn amendement, a motie",
        arguments: [
            ("Amendement A1 (SP): Lagere staffel. Het amendement is verworpen."),
            ("Amendement A1 (SP): Lagere staffel. Het amendement is ingetrokken."),
            ("Motie M1 (SP): Lagere staffel. De motie is aangenomen."),
        ])
    func unamended(text other: String) {
        #expect(
            outcomes([item("Raadsvoorstel Grondprijzen", text(other), Self.proposal)])["Grondprijzen"] == .aangenomen)
    }

    @Test("A rejected proposal stays rejected beside an adopted amendement")
    func rejected() {
        let section = item(
            "Raadsvoorstel Grondprijzen", text("Amendement A1 (SP): Lagere staffel. Het amendement is aangenomen."),
            under(.besluit, "Besluit", "Het voorstel is verworpen."))
        #expect(outcomes([section])["Grondprijzen"] == .verworpen)
    }
}
