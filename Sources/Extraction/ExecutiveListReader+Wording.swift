internal import Council

/// How a college writes that it decides, and that it passes a matter on.
extension ExecutiveListReader {
    /// "Gedeputeerde Staten hebben … gegund|besloten|ingestemd": the body acts in the perfect tense.
    func statesDecision(_ passage: Passage) -> Bool {
        Sentence.all(in: passage).map(\.words.lower).contains { lower in
            guard let verb = lower.firstIndex(where: ExecutiveListReader.decidingVerbs.contains), verb <= 8,
                lower[..<verb].contains(where: ExecutiveListReader.bodies.contains)
            else { return false }
            let proposes = lower[verb].hasPrefix("ste") && lower.contains("voor")
            return !lower.contains("voorgesteld") && !proposes
                || lower.contains(where: ["besloten", "vastgesteld", "ingestemd", "gegund"].contains)
        }
    }

    /// "De gevraagde ontheffing is geweigerd": what a college does, told in the passive.
    func statesPassively(_ passage: Passage) -> Bool {
        Sentence.all(in: passage).map(\.words.lower).contains { lower in
            guard let verb = lower.firstIndex(where: ["is", "zijn", "wordt", "worden"].contains), verb <= 8,
                lower.suffix(from: verb).contains(where: ExecutiveListReader.decided.contains)
            else { return false }
            return !lower.contains(where: ["nog", "niet", "voorgesteld", "gevraagd", "eerder", "raad"].contains)
        }
    }

    private static let decided: Set<String> = [
        "geweigerd", "goedgekeurd", "verleend", "vastgesteld", "toegekend", "afgewezen", "gegund", "ondertekend",
        "benoemd", "ingewilligd", "aangewezen", "opgelegd", "besloten",
    ]

    private static let bodies: Set<String> = ["staten", "college", "gs", "b&w", "burgemeester", "bestuur"]

    /// What a college does when it decides, in the present or the perfect tense.
    private static let decidingVerbs: Set<String> = [
        "hebben", "heeft", "besluit", "besluiten", "stemt", "stemmen", "stelt", "stellen", "verleent", "verlenen",
        "wijst", "wijzen", "kent", "kennen", "gunt", "gunnen", "benoemt", "benoemen", "machtigt", "machtigen",
        "mandateert", "weigert", "verklaart", "verklaren", "trekt", "wijzigt", "wijzigen", "legt", "leggen", "heft",
        "bekrachtigt", "neemt", "nemen", "kiest", "kiezen", "ondertekent", "ondertekenen", "sluit", "sluiten", "gaat",
        "gaan", "treedt", "treden", "geeft", "geven", "beantwoordt", "beantwoorden", "verlengt", "verlengen",
    ]

    /// The matter goes on to raad or Staten: a voorstel is offered, or the raad is asked to decide.
    func passesOn(_ section: Section, _ texts: [Passage]) -> Bool {
        let isProposal = section.title.text.lowercased().contains("voorstel")
        return texts.contains { passage in
            let text = passage.text.lowercased()
            guard text.contains("raad") || text.contains("staten"),
                !ExecutiveListReader.informing.contains(where: text.contains)
            else { return false }
            return ExecutiveListReader.offers.contains(where: text.contains)
                || ExecutiveListReader.sendings.contains(where: text.contains)
                    && (isProposal || text.contains("voorstel"))
        }
    }

    /// Who is only informed decides nothing.
    private static let informing = ["te informeren", "ter kennisname", "ter informatie"]

    /// Sending is passing on only when a proposal is sent; answers are sent too.
    private static let sendings = ["te zenden", "te sturen", "te verzenden", "zenden aan", "sturen aan"]

    private static let offers = [
        "aan te bieden", "aanbieden", "aangeboden", "voor te leggen", "voorleggen", "voor te stellen", "voorstellen",
        "door te geleiden", "doorgeleiden", "doorgeleid", "ter besluitvorming", "ter vaststelling",
        "gaat naar", "gaat door naar", "gaan naar", "worden gevraagd", "wordt gevraagd", "voorgelegd", "door naar de",
        "ter behandeling", "legt het voorstel voor", "leggen het voorstel voor", "voor aan de raad",
        "voor aan provinciale",
        "doorsturen naar", "door te sturen naar", "doorgestuurd naar",
    ]
}
