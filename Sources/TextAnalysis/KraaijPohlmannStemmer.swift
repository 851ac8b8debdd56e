/// The Kraaij-Pohlmann stemmer for Dutch, as Snowball 3 defines it under the name `dutch`.
///
/// It reduces inflections and common derivations to one stem (`bruggen`, `brug` -> `brug`), and takes the `ge-` of
/// participles (`ingestemd` -> `instem`). It also takes the `ge-` of nouns (`gemeente` -> `meen`), so a
/// `DutchAnalyzer` asks `StemOverrides` first. Input is lower case and may hold accents.
///
///     KraaijPohlmannStemmer().stem("moties")      // "motie"
///
/// Source: W. Kraaij and R. Pohlmann, "Porter's stemming algorithm for Dutch" (1994), as maintained at
/// snowballstem.org/algorithms/dutch/stemmer.html.
public struct KraaijPohlmannStemmer: Sendable {
    /// A stemmer; it holds nothing.
    public init() {}

    /// The stem of one lower-case word.
    public func stem(_ word: String) -> String {
        var stem = StemBuffer(word)
        var isStemmed = false
        if stem.removePlural() { isStemmed = true }
        if stem.removeDiminutiveOrFinalE() { isStemmed = true }
        if stem.removeNounEnding() { isStemmed = true }
        if stem.removeAdjectiveEnding() { isStemmed = true }
        if stem.removePrefixGe() { isStemmed = true }
        if stem.removeInfixGe() { isStemmed = true }
        if stem.removeTAfterConsonant() { isStemmed = true }
        if isStemmed { stem.repairFinalConsonant() }
        return stem.string
    }
}
