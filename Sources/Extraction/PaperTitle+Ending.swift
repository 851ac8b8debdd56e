internal import Council

/// What stands behind a title: its outcome, and brackets with a number, submitters or a version.
extension PaperTitle {
    /// Cuts "AANVAARD 38/6" and all behind it: an outcome in capitals, or one in front of a fraction.
    mutating func takeOutcome() {
        let words = Words(title)
        // Most titles hold no outcome, and looking for its wording costs more than all else here.
        guard words.words.contains(where: { $0.isAllCaps && $0.lower.count >= 6 || $0.lower.contains("/") }) else {
            return
        }
        let matches = Lexicon.labelledOutcomes.matches(in: words).map(\.range)
            .sorted { $0.lowerBound < $1.lowerBound }
        guard let match = matches.first(where: { PaperTitle.isOutcome($0, words) }) else { return }
        let cut = words[match.lowerBound].utf8Range.lowerBound
        let before = words.slice(0..<cut).trimmed
        // In a file name the outcome stands in front of the submitters and title.
        if before.allSatisfy({ !$0.isLetter }) {
            let end = words[match.upperBound - 1].utf8Range.upperBound
            rest = words.slice(cut..<end)
            title = words.slice(from: end).trimmed
        } else {
            rest = words.slice(from: cut)
            title = before
        }
    }

    /// Written in capitals, or with a fraction behind it.
    private static func isOutcome(_ range: Range<Int>, _ words: Words) -> Bool {
        words[range.lowerBound].isAllCaps
            || (range.upperBound < words.count && range.lowerBound > 0
                && VoteText.fraction(words[range.upperBound].lower) != nil)
    }

    /// Brackets at the end hold a number, the submitters, or "(gewijzigd)".
    mutating func takeBrackets(_ parties: Parties) {
        while true {
            let text = title.trimmingPunctuation
            guard text.hasSuffix(")"), let open = text.lastIndex(of: "("),
                takeRemark(text[text.index(after: open)...].dropLast().trimmed, parties)
            else { break }
            title = String(text[..<open])
        }
        let lower = title.trimmingPunctuation.lowercased()
        for ending in [" - gewijzigd", " – gewijzigd", ", gewijzigd"] where lower.hasSuffix(ending) {
            isAmended = true
            title = String(title.trimmingPunctuation.dropLast(ending.count))
        }
        takeAmendedClause()
    }

    /// "Programmabegroting 2031, zoals aangepast door amendement 1", "Motie Pont, tweede stemming".
    private mutating func takeAmendedClause() {
        guard let comma = title.lastRange(of: ", ") else { return }
        let words = title[comma.upperBound...].lowercased().split(separator: " ").map(String.init)
        let changes = ["gewijzigd", "geamendeerd", "aangepast", "gewijzigde", "geamendeerde", "aangepaste"]
        let isChange =
            words.count >= 2 && ["zoals", "als"].contains(words[0]) && changes.contains { words.prefix(3).contains($0) }
        let isAgain = words == ["herstemming"] || words == ["tweede", "stemming"]
        // "Motie M2: Huurders aan tafel, staakte: 20 voor, 20 tegen".
        let isOutcome = words.count == 1 && !Lexicon.labelledOutcomes.matches(in: Words(words[0])).isEmpty
        guard isChange || isAgain || isOutcome else { return }
        if isChange { isAmended = true }
        title = title[..<comma.lowerBound].trimmed
    }

    /// "zaak h250031", "nr. 24-118": a number that says so.
    private static func namedNumber(_ inside: String) -> String? {
        let words = inside.split(separator: " ")
        guard words.count == 2, words[1].contains(where: \.isNumber),
            ["zaak", "zaaknummer", "nr", "nummer", "dossier", "kenmerk", "registratienummer", "bb"].contains(
                words[0].lowercased().filter(\.isLetter))
        else { return nil }
        return String(words[1])
    }

    /// One participle that tells what became of a motie.
    private static func isResult(_ inside: String) -> Bool {
        guard !inside.contains(" "), inside.utf8.count < 20 else { return false }
        let words = Words(inside.lowercased())
        return Lexicon.labelledOutcomes.matches(in: words).contains {
            $0.range == 0..<1 && ![.toegezegd, .afgedaan, .terKennisname].contains($0.value)
        }
    }

    /// Takes in what stands between brackets; `false` when it belongs to the title.
    private mutating func takeRemark(_ inside: String, _ parties: Parties) -> Bool {
        if let number = PaperTitle.namedNumber(inside) {
            self.number = self.number ?? number
        } else if let names = partyNames(inside, parties) {
            if submitters.isEmpty { submitters = names }
        } else if PaperNumber.isNumber(inside) || (instrument != nil && PaperNumber.isShortCode(inside)) {
            number = number ?? inside
        } else if ["gewijzigd", "geamendeerd", "gewijzigde versie", "aangepast"].contains(inside.lowercased()) {
            isAmended = true
        } else if instrument == .motie || instrument == .amendement, PaperTitle.isResult(inside) {
            // Names of files: "Motie 1 PvdA Struinpad (ingetrokken)".
            rest = inside
        } else if VoteText.fraction(inside) != nil {
            rest += " " + inside
        } else {
            return false
        }
        return true
    }
}
