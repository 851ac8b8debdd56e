import Council
import Testing

@Suite("Dutch dates")
struct DutchDatesTests {
    @Test(
        "Every notation of council papers is read",
        arguments: [
            ("dinsdag 22 juni 2021", "2021-06-22"), ("22-06-2021", "2021-06-22"), ("22-6-2021", "2021-06-22"),
            ("22/06/2021", "2021-06-22"), ("22.06.2021", "2021-06-22"), ("2021-06-22", "2021-06-22"),
            ("2021-06-22T19:30", "2021-06-22"), ("22-juni-2021", "2021-06-22"), ("22 Juni 2021", "2021-06-22"),
            ("22 JUNI 2021", "2021-06-22"), ("d.d. 1 mei 2020.", "2020-05-01"), ("(3 mrt 2019)", "2019-03-03"),
            ("Gepubliceerd op: 09 november 2023 16:11", "2023-11-09"), ("24 januari 2024, 19.30 uur", "2024-01-24"),
            ("22\u{A0}juni\u{A0}2021", "2021-06-22"), ("op\u{A0}22\u{A0}juni\u{A0}2021", "2021-06-22"),
            ("22\njuni\n2021", "2021-06-22"), ("29 februari 2024", "2024-02-29"), ("22 en 23 juni 2021", "2021-06-23"),
            ("‘22 juni 2021’", "2021-06-22"), ("•22-06-2021", "2021-06-22"), ("22‑06‑2021", "2021-06-22"),
        ])
    func notations(text: String, iso: String) {
        #expect(DutchDates.all(in: text).map(\.date.iso) == [iso])
    }

    @Test(
        "Abbreviated months are read with and without full stop",
        arguments: [
            ("jan", 1), ("feb", 2), ("mrt", 3), ("apr", 4), ("jun", 6), ("jul", 7), ("aug", 8), ("sep", 9), ("sept", 9),
            ("okt", 10), ("nov", 11), ("dec", 12),
        ])
    func abbreviations(name: String, month: Int) {
        let expected = CivilDate(year: 2021, month: month, day: 22)
        #expect(DutchDates.first(in: "22 \(name). 2021") == expected)
        #expect(DutchDates.first(in: "22 \(name) 2021") == expected)
    }

    @Test(
        "What only looks like a date is none",
        arguments: [
            "", "AANVAARD 38/6", "23094.001", "RG-198/2022", "€ 1.250.000", "30-02-2021", "31 april 2021",
            "vrijdag de 24e", "18 mei", "mei 2021", "juni 2021", "19.30 uur", "21:15 - 23:00", "12/31/2020",
            "22-06-20215", "122-06-2021", "22-06-21", "22-06/2021", "2021-13-01", "2021-00-10", "22 juin 2021",
            "22juni2021", "A22-06-2021", "22 juni 1821", "06-2021", "1-1-1-1-1", "22-", "2021-06-",
        ])
    func noDates(text: String) {
        #expect(DutchDates.all(in: text) == [])
    }

    @Test("Dates come in reading order, each with the bytes that state it")
    func ranges() {
        let text = "Tussen 1 mei 2020 en 3-6-2021: één €5, zie 2022-01-31."
        let matches = DutchDates.all(in: text)
        let stated = matches.map { String(decoding: Array(text.utf8)[$0.utf8Range], as: UTF8.self) }
        #expect(stated == ["1 mei 2020", "3-6-2021", "2022-01-31"])
        #expect(matches.map(\.date.iso) == ["2020-05-01", "2021-06-03", "2022-01-31"])
    }

    @Test(
        "A file name gives its day by the digits in front or by a date inside",
        arguments: [
            ("220517 - Besluitenlijst.pdf", "2022-05-17"), ("20220517_besluiten.txt", "2022-05-17"),
            ("Raadsvergadering 3 juli 2019.html", "2019-07-03"), ("besluiten-13-juni-2023.txt", "2023-06-13"),
            ("1 - agenda 2021-06-22.md", "2021-06-22"), ("220517", "2022-05-17"),
        ])
    func fileNames(name: String, iso: String) {
        #expect(DutchDates.fileNameDate(name)?.iso == iso)
    }

    @Test(
        "A number in front of a file name is no day by itself",
        arguments: [
            "", "besluitenlijst.pdf", "12 - agenda.pdf", "2205171 - x.pdf", "221350 - x.pdf", "220230 - x.pdf",
            "752240.html", "230018455 besluit.txt", "741203.html",
        ])
    func noFileNameDate(name: String) {
        #expect(DutchDates.fileNameDate(name) == nil)
    }

    @Test("A text cut at any byte gives only dates that it states whole")
    func cut() {
        let whole = Array("Op 22 juni 2021, 3-6-2021 en 2022-01-05.".utf8)
        for length in 0..<whole.count {
            let dates = DutchDates.all(in: String(decoding: whole[..<length], as: UTF8.self)).map(\.date.iso)
            #expect(["2021-06-22", "2021-06-03", "2022-01-05"].starts(with: dates), "\(length) bytes")
        }
    }
}
