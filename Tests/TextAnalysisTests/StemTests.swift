import Testing
import TextAnalysis

@Suite("Stems of council words")
struct StemTests {
    private let analyzer = DutchAnalyzer.standard

    @Test(
        "Forms of one word share a stem",
        arguments: [
            "weg wegen", "spoorweg spoorwegen", "stad steden", "fietspad fietspaden", "haven havens",
            "luchthaven luchthavens", "windmolen windmolens", "fiets fietsen", "advies adviezen", "verslag verslagen",
            "raadslid raadsleden", "gemeente gemeenten gemeentelijk gemeentelijke", "provincie provinciale",
            "regio regionaal regionale", "economie economische", "cultuur culturele",
            "duurzaam duurzame duurzaamheid", "bereikbaar bereikbare",
            "zienswijze zienswijzen", "bijdrage bijdragen bijdrages", "zonneveld zonnevelden", "antwoord antwoorden",
            "besluit besluiten besloten besloot", "aannemen aangenomen", "verwerpen verworpen", "intrekken ingetrokken",
            "wijzigen gewijzigd wijziging wijzigingen", "onderzoek onderzocht", "parkeren parkeer geparkeerd",
            "vaststellen vastgesteld vastgestelde vaststelling", "indienen ingediend", "afwijzen afgewezen",
            "woning woningen", "wonen gewoond", "kind kinderen kinder", "financieel financien", "maatregel maatregelen",
            "groot grote", "nieuw nieuwe", "openbaar openbare", "gebied gebieden gebieds",
            "natuurgebied natuurgebieden",
            "schip schepen", "gans ganzen", "koe koeien", "kalf kalveren", "rund runderen", "gerechtshof gerechtshoven",
            "gemeenteraadslid gemeenteraadsleden", "gezondheidscentrum gezondheidscentra", "zonnepaneel zonnepanelen",
            "referendum referenda", "museum musea", "criterium criteria", "forum fora", "gymnasium gymnasia",
            "laboratorium laboratoria", "territorium territoria", "politicus politici", "crisis crises",
            "keuze keuzen keuzes", "fase fasen fases", "zonneweide zonneweides zonneweiden", "opname opnamen",
            "balans balansen", "gids gidsen", "airport airports", "concert concerten concerts", "coach coaches",
            "bespreken besproken bespreking", "betrekken betrokken", "aanbieden aangeboden", "bestrijden bestreden",
            "vernieuwen vernieuwd vernieuwing", "vergunnen vergund vergunning", "bezuinigen bezuiniging bezuinigd",
            "participeren participatie participatief", "realiseren realisatie gerealiseerd realiseer",
            "evalueren evaluatie", "exploiteren exploitatie exploitant", "informatie informeren informatief",
            "veilig veilige veiligheid veiligheids", "zon zonne", "getij getijden", "gewas gewassen",
        ])
    func sameStem(forms: String) {
        let stems = Set(forms.split(separator: " ").map { analyzer.stem(String($0)) })
        #expect(stems.count == 1, "\(stems)")
    }

    @Test(
        "Different words keep different stems",
        arguments: [
            "gezond zon", "gebouw bouwen", "gebied bieden", "gezin zin", "gevolg volgen", "gemeente meen",
            "staten staat",
            "natuurlijk natuur", "wijzigen wijzen", "voorwaarde waar", "plaats plaat", "wens wennen", "kans kan",
            "overleden lid", "besteden stad", "handhaven haven", "oversteken teken", "kwaliteit kwaal", "honderd hond",
            "woning wonen", "rekening rekenen", "voorziening voorzien", "overheid over", "eenheid een",
            "veilig veiling", "ouderen ouders", "gewoon wonen", "gering ring", "geluk luk", "gewas was", "getij tij",
            "geschenk schenken", "gevecht vechten", "werkgever ver", "agenda agendum", "flora florum", "datum data",
            "benadelen nadeel", "samengevat vat", "voorts voort", "relatief relatie", "algemeenheid eenheid",
        ])
    func differentStems(forms: String) {
        let words = forms.split(separator: " ").map(String.init)
        #expect(analyzer.stem(words[0]) != analyzer.stem(words[1]))
    }

    @Test("A word with a digit is its own stem", arguments: ["a27", "1e", "50plussers", "rg-198/2022", "23094.001"])
    func codes(code: String) {
        #expect(analyzer.stem(code) == code)
    }

    @Test("Words that decide a decision are no stop words", arguments: ["voor", "tegen", "niet", "geen", "zonder"])
    func meaningfulWords(word: String) {
        #expect(!analyzer.isStopWord(word))
    }

    @Test("Articles, pronouns and auxiliary verbs are stop words", arguments: ["de", "wat", "is", "over", "werd", "s"])
    func stopWords(word: String) {
        #expect(analyzer.isStopWord(word))
    }
}
