import Council
import Testing

@testable import Extraction

/// A toezegging binds its maker, not the raad (DECISIONS 3.1).
struct PromisesTests {
    private func promise(_ text: String) -> String? {
        Promises.promise(in: Sentence(text, line: nil), date: meetingDay)
    }

    @Test(
        "What is promised is the title of a toezegging",
        arguments: [
            ("Wethouder Kuiper zegt toe de haven opnieuw uit te meten.", "de haven opnieuw uit te meten"),
            // Whom and when are in the quote, the title says what.
            ("Wethouder Kuiper zegt toe de raad voor de zomer een kaart te sturen.", "een kaart te sturen"),
            ("De burgemeester zegt toe dat de camera's blijven hangen.", "de camera's blijven hangen"),
            ("De gedeputeerde heeft toegezegd om de kaart opnieuw te tekenen.", "de kaart opnieuw te tekenen"),
            ("Wethouder Kuiper zegt de raad een overzicht van de kosten toe.", "de raad een overzicht van de kosten"),
            ("De wethouder doet de toezegging dat er een loket komt in Oost.", "er een loket komt in Oost"),
        ])
    func promised(text: String, title: String) {
        #expect(promise(text) == title)
    }

    @Test("A promise to inform by a day keeps whom and when")
    func onlyTerm() {
        let title = promise("Wethouder Kuiper zegt toe de raad voor de zomer te informeren.")
        #expect(title == "de raad voor de zomer te informeren")
    }

    @Test(
        "What is asked, denied, quoted or promised long ago is no toezegging",
        arguments: [
            "De fractie vraagt of de wethouder toezegt de raad te informeren.",
            "De wethouder doet geen toezegging om te bouwen.",
            "Indien de wethouder toezegt de raad te informeren, trekt de SP de motie in.",
            "De wethouder heeft op 4 oktober 2022 toegezegd de raad te informeren.",
            "De motie ‘Wethouder zegt toe te luisteren’ valt.", "De zegge is een plant van de oever.",
        ])
    func none(text: String) {
        #expect(promise(text) == nil)
    }

    @Test("A toezegging made and one settled under one item are two records")
    func madeAndSettled() {
        let section = item(
            "Raadsvoorstel Haventarieven", text("Wethouder Kuiper zegt toe de tarieven in mei toe te lichten."),
            text("Toezegging T21-03 (kaart van de ligplaatsen) is afgedaan."))
        #expect(
            sheet([section]).outline == [
                "toezegging de tarieven in mei toe te lichten: toegezegd",
                "toezegging T21-03 kaart van de ligplaatsen: afgedaan",
            ])
    }

    @Test("A motie withdrawn for a toezegging leaves both")
    func inReturn() {
        let text = "De wethouder zegt toe een proef te doen met de nachtbus. De SP trekt de motie in."
        let found = recorded(text, under: "Motie 26M14 Nachtbus blijft rijden").map(\.outline)
        #expect(
            found.sorted() == [
                "motie 26M14 Nachtbus blijft rijden: ingetrokken",
                "toezegging een proef te doen met de nachtbus: toegezegd",
            ])
    }
}
