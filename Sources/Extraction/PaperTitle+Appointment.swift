internal import Council

/// Appointments, which no word for a paper names.
extension PaperTitle {
    /// Appointments are named by what is done: "Benoeming griffier", "Installatie raadslid".
    static func appointment(_ words: Words) -> Instrument? {
        // A firm is chosen, not appointed.
        if words.words.contains(where: { $0.lower.hasPrefix("accountant") }) { return nil }
        for index in 0..<min(6, words.count) {
            let word = words[index].lower
            if appointments.contains(where: word.hasPrefix) { return .benoeming }
            // "Aanwijzing voorzitter" appoints, "Aanwijzing ontwikkelgebied" does not.
            if word == "aanwijzing" || word == "voordracht",
                (index + 1..<words.count).contains(where: { posts.contains(words[$0].lower) })
            {
                return .benoeming
            }
        }
        return nil
    }

    private static let appointments = [
        "benoeming", "herbenoeming", "installatie", "beëdiging", "ontslag", "toelating", "geloofsbrieven",
    ]

    private static let posts: Set<String> = [
        "voorzitter", "lid", "leden", "griffier", "wethouder", "gedeputeerde", "secretaris", "ombudsman",
        "vertegenwoordiger", "commissaris", "plaatsvervanger",
        "raadslid", "statenlid", "rekenkamer", "bestuurslid",
    ]
}
