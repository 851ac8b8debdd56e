import Testing
import TextAnalysis

// Expected stems are those of Snowball 3 for the same words.
@Suite("The Kraaij-Pohlmann stemmer")
struct KraaijPohlmannStemmerTests {
    private func expectStem(_ pair: (word: String, stem: String)) {
        #expect(KraaijPohlmannStemmer().stem(pair.word) == pair.stem)
    }

    @Test(
        "Step 1 takes plurals, possessives and infinitives",
        arguments: [
            ("moties", "motie"), ("besluiten", "besluit"), ("bruggen", "brug"), ("huizen", "huis"),
            ("comités", "comité"), ("bureaus", "bureau"), ("foto's", "foto"), ("indices", "indice"),
            ("jaars", "jaar"), ("tijgers", "tijger"), ("raads", "raad"), ("gasts", "gasts"), ("tantes", "tant"),
            ("mogelijkheden", "molijk"), ("handen", "hand"), ("tijden", "tijd"), ("baaien", "baai"),
            ("dijken", "dijk"), ("wegen", "weeg"), ("banen", "baan"), ("leden", "leed"), ("buren", "buur"),
            ("kameren", "kamer"), ("blâren", "blââr"), ("knieën", "knieën"), ("hande", "hand"),
        ])
    func stepOne(pair: (word: String, stem: String)) { expectStem(pair) }

    @Test(
        "Step 2 takes diminutives and the final e",
        arguments: [
            ("radio'tje", "radio"), ("karretje", "kar"), ("koorntje", "koorn"), ("vrouwtje", "vrouw"),
            ("woninkje", "woon"), ("pruimpje", "pruim"), ("baby'tje", "baby"), ("huisje", "huis"), ("lange", "lang"),
            ("vaste", "vast"), ("losse", "los"), ("verre", "ver"), ("redelijke", "redelijk"),
            ("juridische", "juridisch"), ("witte", "wit"), ("dode", "dode"), ("stille", "stil"),
            ("betrokkene", "betrokken"), ("passieve", "passief"), ("openbare", "openbar"),
        ])
    func stepTwo(pair: (word: String, stem: String)) { expectStem(pair) }

    @Test(
        "Step 3 takes the endings of nouns",
        arguments: [
            ("organisatie", "organiseer"), ("stabiliteit", "stabil"), ("mobiliteit", "mobil"), ("veiligheid", "veil"),
            ("raadsel", "raad"), ("werkster", "werk"), ("verder", "ver"), ("verordening", "verorden"),
            ("socialisme", "social"), ("schilderij", "schilder"), ("bakkerij", "bak"), ("makelarij", "makel"),
            ("fotografie", "fotograaf"), ("filosofie", "filosoof"), ("technologie", "technoloog"),
            ("energie", "energ"),
        ])
    func stepThree(pair: (word: String, stem: String)) { expectStem(pair) }

    @Test(
        "Step 4 takes the endings of adjectives",
        arguments: [
            ("functioneel", "functie"), ("alternatief", "alterneer"), ("bereikbaar", "bereik"),
            ("ambtenaar", "ambten"), ("makelaar", "makel"), ("leraar", "leraar"), ("accountant", "accounteer"),
            ("vriendelijker", "vriendelijk"), ("vriendelijkst", "vriendelijk"), ("twijfelachtig", "twijfel"),
            ("twijfelachtiger", "twijfel"), ("rechtvaardigst", "rechtvaard"), ("houterig", "hout"),
            ("houteriger", "hout"), ("vragend", "vraag"), ("krachtig", "kracht"), ("nodiger", "nood"),
            ("innig", "innig"),
        ])
    func stepFour(pair: (word: String, stem: String)) { expectStem(pair) }

    @Test(
        "The ge- of participles goes, with the d or t at the end",
        arguments: [
            ("gebouwd", "bouw"), ("gestemd", "stem"), ("geamendeerd", "amendeer"), ("gevalideerd", "valideer"),
            ("geëist", "eis"), ("gevolgd", "volg"), ("gericht", "richt"), ("geland", "lan"),
            ("vastgesteld", "vaststel"), ("toegezegd", "toezeg"), ("ingediend", "indiend"),
            ("teruggeïnd", "terugind"), ("omgeving", "omgeef"), ("gezond", "zon"), ("gemeente", "meen"),
            ("geïnd", "inn"), ("geënt", "ent"),
        ])
    func participles(pair: (word: String, stem: String)) { expectStem(pair) }

    @Test(
        "Some words keep their ge-",
        arguments: [
            ("geeft", "geef"), ("gevallen", "geval"), ("gevaar", "gevaar"), ("gevaren", "gevaar"),
            ("energie", "energ"), ("gege", "gege"),
        ])
    func keptGe(pair: (word: String, stem: String)) { expectStem(pair) }

    @Test(
        "The end of the word is repaired",
        arguments: [
            ("werkt", "werk"), ("blijft", "blijf"), ("koopt", "koop"), ("bedden", "bed"), ("stoffen", "stof"),
            ("vlaggen", "vlag"), ("bakken", "bak"), ("ballen", "bal"), ("kammen", "kam"), ("innen", "inn"),
            ("kappen", "kap"), ("karren", "kar"), ("bussen", "bus"), ("katten", "kat"), ("brieven", "brief"),
            ("duiven", "duif"),
        ])
    func repairs(pair: (word: String, stem: String)) { expectStem(pair) }

    @Test(
        "Short and odd words come out as they are",
        arguments: [
            ("in", "in"), ("een", "een"), ("ij", "ij"), ("ijs", "ijs"), ("de", "de"), ("s", "s"), ("e", "e"),
            ("en", "en"), ("es", "es"), ("je", "je"), ("ge", "ge"),
        ])
    func odd(pair: (word: String, stem: String)) { expectStem(pair) }

    @Test("The empty word and other scripts pass through", arguments: ["", "مرحبا", "'", "😀"])
    func passThrough(word: String) {
        #expect(KraaijPohlmannStemmer().stem(word) == word)
    }
}
