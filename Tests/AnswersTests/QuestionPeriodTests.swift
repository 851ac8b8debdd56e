import Council
import Testing

@testable import Answers

struct QuestionPeriodTests {
    @Test(
        "Periods narrow a question",
        arguments: [
            ("nachtbus sinds 2020", "nachtbus · vanaf 2020-01-01"),
            ("nachtbus vanaf maart 2022", "nachtbus · vanaf 2022-03-01"),
            ("nachtbus na 2020", "nachtbus · vanaf 2021-01-01"), ("nachtbus voor 2015", "nachtbus · tot 2014-12-31"),
            ("nachtbus in 2023", "nachtbus · vanaf 2023-01-01 · tot 2023-12-31"),
            ("nachtbus tussen 2019 en 2021", "nachtbus · vanaf 2019-01-01 · tot 2021-12-31"),
            ("nachtbus voor maart 2022", "nachtbus · tot 2022-02-28"),
            ("nachtbus in maart 2024", "nachtbus · vanaf 2024-03-01 · tot 2024-03-31"),
            ("nachtbus sinds 2022-06-15", "nachtbus · vanaf 2022-06-15"),
            ("nachtbus voor 2022-06-15", "nachtbus · tot 2022-06-14"),
            ("nachtbus tot 2022-06", "nachtbus · tot 2022-06-30"), ("kadernota 2025", "kadernota 2025"),
            ("nachtbus sinds 1200", "nachtbus sinds 1200"), ("nachtbus in 2022-13", "nachtbus 2022-13"),
            ("nachtbus 2019 t/m 2021", "nachtbus · vanaf 2019-01-01 · tot 2021-12-31"),
            ("nachtbus van 2019 tot en met 2021", "nachtbus · vanaf 2019-01-01 · tot 2021-12-31"),
            ("nachtbus tot en met 2021", "nachtbus · tot 2021-12-31"),
            ("nachtbus vóór 1 januari 2020", "nachtbus · tot 2019-12-31"),
            ("nachtbus op 22 november 2022", "nachtbus · vanaf 2022-11-22 · tot 2022-11-22"),
            ("nachtbus 22-11-2022", "nachtbus · vanaf 2022-11-22 · tot 2022-11-22"),
            ("nachtbus na 22 november 2022", "nachtbus · vanaf 2022-11-23"),
            ("nachtbus op 31 februari 2022", "nachtbus 31 februari 2022"),
            ("nachtbus eerste helft 2023", "nachtbus · vanaf 2023-01-01 · tot 2023-06-30"),
            ("nachtbus in de tweede helft van 2022", "nachtbus · vanaf 2022-07-01 · tot 2022-12-31"),
            ("nachtbus in Q1 2023", "nachtbus · vanaf 2023-01-01 · tot 2023-03-31"),
            ("nachtbus in het derde kwartaal van 2021", "nachtbus · vanaf 2021-07-01 · tot 2021-09-30"),
            ("4000000000000000000 kwartaal 2022", "4000000000000000000 kwartaal 2022"),
            ("moties over de nachtbus 2018-2022", "nachtbus · motie · vanaf 2018-01-01 · tot 2022-12-31"),
            ("nachtbus in de periode 2018-2022", "nachtbus · vanaf 2018-01-01 · tot 2022-12-31"),
            ("coalitieakkoord 2022-2026", "coalitieakkoord 2022-2026"),
            ("welke moties over de begroting voor 2024", "begroting 2024 · motie"),
            ("besluitenlijst 10 juni 2021", "besluitenlijst 10 juni 2021"),
            ("klimaatneutraal in 2050", "klimaatneutraal 2050"),
            ("energieneutraal voor 2030", "energieneutraal voor 2030"),
            ("nachtbus in 2022 of 2023", "nachtbus · vanaf 2022-01-01 · tot 2023-12-31"),
            ("nachtbus tussen maart en juni 2022", "nachtbus · vanaf 2022-03-01 · tot 2022-06-30"),
            ("nachtbus van 3 maart tot en met 1 april 2022", "nachtbus · vanaf 2022-03-03 · tot 2022-04-01"),
            ("nachtbus since march 2022", "nachtbus · vanaf 2022-03-01"),
            ("nachtbus between 2019 and 2021", "nachtbus · vanaf 2019-01-01 · tot 2021-12-31"),
        ])
    func period(text: String, expected: String) throws {
        #expect(try QuestionOutline.line(text) == expected)
    }

    @Test(
        "Relative periods are reckoned from today, 15 June 2024",
        arguments: [
            ("nachtbus vorig jaar", "nachtbus · vanaf 2023-01-01 · tot 2023-12-31"),
            ("nachtbus dit jaar", "nachtbus · vanaf 2024-01-01 · tot 2024-12-31"),
            ("nachtbus vorige maand", "nachtbus · vanaf 2024-05-01 · tot 2024-05-31"),
            ("nachtbus in de afgelopen drie jaar", "nachtbus · vanaf 2021-06-15 · tot 2024-06-15"),
            ("nachtbus het laatste jaar", "nachtbus · vanaf 2023-06-15 · tot 2024-06-15"),
            ("nachtbus de afgelopen 6 maanden", "nachtbus · vanaf 2023-12-15 · tot 2024-06-15"),
            ("nachtbus last year", "nachtbus · vanaf 2023-01-01 · tot 2023-12-31"),
            ("nachtbus in the past two years", "nachtbus · vanaf 2022-06-15 · tot 2024-06-15"),
            ("nachtbus in de vorige raadsperiode", "nachtbus · vanaf 2018-03-29 · tot 2022-03-29"),
            ("nachtbus deze raadsperiode", "nachtbus · vanaf 2022-03-30 · tot 2026-03-31"),
            ("nachtbus in de vorige statenperiode", "nachtbus · vanaf 2019-03-28 · tot 2023-03-28"),
            (
                "nachtbus in Flevoland in de vorige raadsperiode",
                "nachtbus · in provincie Flevoland · vanaf 2019-03-28 · tot 2023-03-28"
            ),
            ("motie M1 2023", "motie · nummer M1 · vanaf 2023-01-01 · tot 2023-12-31"),
            ("nachtbus sinds de verkiezingen van 2022", "nachtbus · vanaf 2022-03-30"),
            ("nachtbus in Flevoland sinds de verkiezingen", "nachtbus · in provincie Flevoland · vanaf 2023-03-29"),
            ("nachtbus sinds de statenverkiezingen van 2019", "nachtbus · vanaf 2019-03-28"),
            ("nachtbus sinds eind 2022", "nachtbus · vanaf 2022-10-01"),
            ("nachtbus in het najaar van 2022", "nachtbus · vanaf 2022-09-01 · tot 2022-11-30"),
            ("nachtbus zomer 2023", "nachtbus · vanaf 2023-06-01 · tot 2023-08-31"),
            ("nachtbus begin juni 2022", "nachtbus · vanaf 2022-06-01 · tot 2022-06-30"),
            ("zomer in de stad", "zomer stad"),
            ("nachtbus raadsperiode 2018-2022", "nachtbus · vanaf 2018-03-29 · tot 2022-03-29"),
            ("nachtbus vóór de vorige raadsperiode", "nachtbus · tot 2018-03-28"),
            ("nachtbus in de vorige bestuursperiode", "nachtbus vorige bestuursperiode"),
            (
                "nachtbus in Almere in de vorige bestuursperiode",
                "nachtbus · in gemeente Almere · vanaf 2018-03-29 · tot 2022-03-29"
            ),
            ("nachtbus sinds juli vorig jaar", "nachtbus · vanaf 2023-07-01"),
            ("nachtbus de afgelopen jaren", "nachtbus afgelopen jaren"),
        ])
    func relative(text: String, expected: String) throws {
        #expect(try QuestionOutline.line(text) == expected)
    }

    @Test("Without today, and past the known terms, nothing is guessed")
    func unknown() throws {
        #expect(try QuestionOutline.line("nachtbus vorig jaar", today: nil) == "nachtbus vorig jaar")
        #expect(try QuestionOutline.line("nachtbus vorige raadsperiode", today: nil) == "nachtbus vorige raadsperiode")
        let later = CivilDate(year: 2031, month: 1, day: 1)
        #expect(
            try QuestionOutline.line("nachtbus vorige raadsperiode", today: later) == "nachtbus vorige raadsperiode")
        let earlier = CivilDate(year: 2012, month: 1, day: 1)
        #expect(
            try QuestionOutline.line("nachtbus vorige raadsperiode", today: earlier) == "nachtbus vorige raadsperiode")
    }
}
