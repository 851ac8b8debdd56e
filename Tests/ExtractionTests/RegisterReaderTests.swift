import Council
import Testing

@testable import Extraction

/// An entry of a portal's list: fields with an outcome, votes, submitters and days.
struct RegisterReaderTests {
    private func entry(_ title: String, list: String = "Moties", _ parts: Part...) -> SourceDocument {
        var section = Section(title: Passage(title, line: 1), parts: parts)
        section.heading = list
        return sheet([section], kind: .register, family: .ibabsItem, date: nil)
    }

    @Test(
        "A field says what became of the paper",
        arguments: [
            ("Uitslag", "Aangenomen", "aangenomen"), ("Uitslag", "Verworpen", "verworpen"),
            ("Status", "Ingetrokken", "ingetrokken"),
            ("Status", "Aangehouden", "aangehouden"), ("Status", "Niet in stemming gebracht", "vervallen"),
            ("Status", "Overgenomen", "overgenomen"), ("Status", "Stemmen staken", "staken"),
            // How far the work is says that there was a decision, not which.
            ("Status", "Afgedaan", "onbekend"),
        ])
    func outcome(label: String, value: String, outcome: String) {
        let document = entry("26M14 Motie SP: Nachtbus", under(.uitslag, label, value))
        #expect(document.outline == ["motie 26M14 Nachtbus: \(outcome) [SP]"])
    }

    @Test("Submitted is no outcome", arguments: ["Ingediend", "In behandeling", "Concept", ""])
    func submitted(value: String) {
        #expect(entry("26M14 Motie SP: Nachtbus", under(.uitslag, "Status", value)).outline == [])
    }

    @Test("The outcome of the vote stands above how far the work is")
    func outcomeOverStatus() {
        let document = entry(
            "26M14 Motie SP: Nachtbus", under(.uitslag, "Uitslag", "Verworpen"), under(.uitslag, "Status", "Afgedaan"))
        #expect(document.outline == ["motie 26M14 Nachtbus: verworpen [SP]"])
    }

    @Test(
        "The column or the shape of a number says what the paper is",
        arguments: [
            ("Motienummer", "12", "motie"), ("Amendementnummer", "12", "amendement"), ("Nummer", "M15-2025", "motie"),
        ])
    func numberKind(label: String, number: String, instrument: String) {
        let document = entry(
            "Nachtbus", list: "Stukken", under(.nummer, label, number), under(.uitslag, "Uitslag", "Aangenomen"))
        #expect(document.outline == ["\(instrument) \(number) Nachtbus: aangenomen"])
    }

    @Test(
        "The list or the field for the kind says what the paper is",
        arguments: [
            ("Moties", "motie"), ("Amendementen 2023", "amendement"), ("Initiatiefvoorstellen", "initiatiefvoorstel"),
            ("Stukken", "besluit"),
        ])
    func kind(list: String, instrument: String) {
        #expect(
            entry("Nachtbus", list: list, under(.uitslag, "Uitslag", "Aangenomen")).outline == [
                "\(instrument) Nachtbus: aangenomen"
            ])
        let typed = entry(
            "Nachtbus", list: list, under(.soort, "Type", "Amendement"), under(.uitslag, "Uitslag", "Aangenomen"))
        #expect(typed.outline == ["amendement Nachtbus: aangenomen"])
    }

    @Test(
        "The day of the meeting goes before the day of submission and never is that of settling",
        arguments: [
            ([("Datum indiening", "1 maart 2023"), ("Datum raad", "14 maart 2023")], "2023-03-14"),
            ([("Datum indiening", "1 maart 2023"), ("Datum", "14 maart 2023")], "2023-03-14"),
            ([("Datum indiening", "1 maart 2023")], "2023-03-01"),
            ([("Datum afdoening", "1 mei 2023"), ("Datum indiening", "1 maart 2023")], "2023-03-01"),
            ([("Datum afdoening", "1 mei 2023")], nil),
        ] as [([(String, String)], String?)])
    func date(fields: [(String, String)], date: String?) {
        var section = item("Motie Nachtbus", under(.uitslag, "Uitslag", "Aangenomen"))
        section.parts += fields.map { Part(label: Passage($0.0), role: .datum, blocks: [.paragraph(Passage($0.1))]) }
        let decisions = DecisionExtractor.decisions(
            in: sheet([section], kind: .register, family: .ibabsItem, date: nil))
        #expect(decisions.map { $0.date?.iso } == [date])
    }

    @Test("The meeting that the export links goes before the day of submission")
    func linkedMeeting() {
        let section = item(
            "Motie Nachtbus", under(.uitslag, "Uitslag", "Aangenomen"), under(.datum, "Datum indiening", "1 maart 2023")
        )
        var document = sheet([section], kind: .register, family: .ibabsItem, date: nil)
        document.meetingDate = day("2023-03-14")
        #expect(DecisionExtractor.decisions(in: document).map { $0.date?.iso } == ["2023-03-14"])
    }

    @Test(
        "Votes are read from the free text of a list",
        arguments: [
            ("Tegen: VVD /BBB. Voor: overige fracties.", "motie Nachtbus: aangenomen tegen VVD, BBB"),
            ("Unaniem", "motie Nachtbus: aangenomen unaniem"), ("nvt", "motie Nachtbus: aangenomen"),
            ("27 voor, 10 tegen", "motie Nachtbus: aangenomen 27/10"),
        ])
    func votes(text: String, outline: String) {
        let document = entry(
            "Motie Nachtbus", under(.uitslag, "Uitslag", "Aangenomen"), under(.stemming, "Stemverhouding", text))
        #expect(document.outline == [outline])
    }

    @Test("Parties without an outcome make no outcome")
    func partiesOnly() {
        #expect(
            !entry("Motie Nachtbus", under(.stemming, "Stemverhouding", "Tegen: VVD, SP.")).outline.contains {
                $0.contains("aangenomen") || $0.contains("verworpen")
            })
    }

    @Test(
        "A toezegging is open or settled",
        arguments: [
            ("Status", "Open", "toegezegd"), ("Status", "Afgedaan", "afgedaan"),
            ("Status", "Nog niet afgedaan", "toegezegd"),
            ("Afgedaan", "Ja", "afgedaan"), ("Afgedaan", "Nee", "toegezegd"),
            ("Datum afdoening", "1 mei 2023", "afgedaan"),
            ("Afdoening uiterlijk", "1 mei 2023", "toegezegd"),
        ])
    func promise(label: String, value: String, outcome: String) {
        let document = entry("Overzicht kosten nachtbus", list: "Toezeggingen", under(.uitslag, label, value))
        #expect(document.outline == ["toezegging Overzicht kosten nachtbus: \(outcome)"])
    }
}
