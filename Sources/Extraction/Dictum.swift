internal import Council

/// Recognises beslispunten, which Dutch councils write as infinitives: "Het krediet beschikbaar te stellen", "Instemmen
/// met".
enum Dictum {
    /// A passage that decides in the infinitive.
    static func isPoint(_ text: String) -> Bool {
        let words = Words(text)
        guard words.count >= 2, words.count <= 120 else { return false }
        for index in 0..<words.count - 1 where words[index].lower == "te" && !words[index].isQuoted {
            if words[index + 1].lower.hasSuffix("en")
                || ["doen", "gaan", "zien", "staan"].contains(words[index + 1].lower)
            {
                return true
            }
        }
        if (1..<words.count - 1).contains(where: { endsClause(words, $0) }) { return true }
        let first = firstVerb(words)
        return first.hasSuffix("en") && verbs.contains(first) || verbs.contains(words[words.count - 1].lower)
    }

    /// "De vergunning verlenen met een eindtijd", "het verzoek inwilligen, …": the infinitive closes its clause.
    private static func endsClause(_ words: Words, _ at: Int) -> Bool {
        guard !words[at].isQuoted, verbs.contains(words[at].lower) else { return false }
        let gap = words.gap(before: at + 1)
        return gap.contains(where: ",;:(".contains) || adverbials.contains(words[at + 1].lower)
    }

    private static let adverbials: Set<String> = [
        "met", "aan", "voor", "op", "tot", "conform", "onder", "en", "per", "als", "van", "uit", "door", "bij",
    ]

    private static func firstVerb(_ words: Words) -> String {
        let at = words[0].lower.allSatisfy { $0.isNumber || $0 == "." } || words[0].lower.count == 1 ? 1 : 0
        return at < words.count ? words[at].lower : ""
    }

    /// Whether all points take note and none decides.
    static func onlyTakesNote(_ points: [String]) -> Bool {
        let notes = points.filter { takesNote($0) }
        let informs = points.filter {
            $0.lowercased().contains("informeren") || $0.lowercased().contains("in kennis te stellen")
        }
        return !notes.isEmpty && notes.count + informs.count >= points.count
    }

    static func takesNote(_ text: String) -> Bool {
        let lower = text.lowercased()
        return lower.contains("kennis te nemen") || lower.contains("kennisnemen") || lower.contains("kennis nemen")
            || lower.contains("kennisgenomen") || lower.contains("neemt kennis") || lower.contains("nemen kennis")
            || lower.contains("voor kennisgeving") || lower.contains("ter kennisneming")
            || lower.contains("ter kennisname")
    }

    private static let verbs: Set<String> = [
        "instemmen", "vaststellen", "besluiten", "verlenen", "toekennen", "aanwijzen", "intrekken", "opheffen",
        "opleggen", "bekrachtigen",
        "kennisnemen", "benoemen", "goedkeuren", "wijzigen", "afwijzen", "weigeren", "toestaan", "gunnen", "machtigen",
        "mandateren", "verzoeken",
        "reserveren", "dekken", "toevoegen", "onttrekken", "indienen", "afzien", "aangaan", "deelnemen", "verstrekken",
        "verklaren", "aanbieden",
        "informeren", "verzenden", "stellen", "nemen", "geven", "storten", "uitvoeren", "vrijgeven", "voordragen",
        "aanvaarden", "overnemen", "inwilligen", "honoreren", "toewijzen", "sluiten", "ondertekenen",
        "verlengen", "opdragen", "aanstellen", "afdoen", "beantwoorden", "publiceren", "bepalen", "kiezen", "starten",
        "verkopen", "aankopen", "verhuren", "toelaten", "ontslaan", "openstellen",
    ]
}
