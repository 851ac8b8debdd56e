// The four suffix steps. In each the longest ending that fits decides, even when its condition then fails;
// so longer endings stand before the shorter ones they contain.
extension StemBuffer {
    /// Step 1: plurals, possessives and infinitives.
    mutating func removePlural() -> Bool {
        if let cut = cut("ies") { return isInRegion1(cut) && replace(from: cut, with: "ie") }
        if let cut = cut("aus") { return isInRegion1(cut) && isAfterVowel(cut) && replace(from: cut, with: "au") }
        if let cut = cut("nde") { return replace(from: cut, with: "nd") }
        if let cut = cut("'s") { return delete(from: cut) }
        if let cut = cut("es") { return removeEs(cut) }
        if let cut = cut("en") { return removeEn(cut) }
        guard let cut = cut("s") else { return false }
        if cut > 0, letters[cut - 1] == "é" { return isInRegion1(cut - 1) && delete(from: cut) }
        return isRemovable(cut) && !(has("t", before: cut) && isInRegion1(cut - 1)) && delete(from: cut)
    }

    private mutating func removeEs(_ cut: Int) -> Bool {
        if has("ar", before: cut), isRemovable(cut - 2) { return deleteAndLengthen(from: cut) }
        if has("er", before: cut), isRemovable(cut - 2) { return delete(from: cut) }
        return isRemovable(cut) && replace(from: cut, with: "e")
    }

    private mutating func removeEn(_ cut: Int) -> Bool {
        if has("hed", before: cut), isInRegion1(cut - 3) { return replace(from: cut - 3, with: "heid") }
        if has("nd", before: cut) { return delete(from: cut) }
        if has("d", before: cut), isRemovable(cut - 1) { return delete(from: cut - 1) }
        if has("i", before: cut) || has("j", before: cut), isAfterVowel(cut - 1) { return delete(from: cut) }
        return isRemovable(cut) && deleteAndLengthen(from: cut)
    }

    /// Step 2: diminutives and the final `e` of adjectives and verbs.
    mutating func removeDiminutiveOrFinalE() -> Bool {
        if let cut = cut("lijke") { return isInRegion1(cut) && replace(from: cut, with: "lijk") }
        if let cut = cut("ische") { return isInRegion1(cut) && replace(from: cut, with: "isch") }
        if let cut = cut("ieve") { return isRemovable(cut) && replace(from: cut, with: "ief") }
        if let cut = cut("ene") { return isRemovable(cut) && deleteAndLengthen(from: cut, keeping: "en") }
        if let cut = cut("je") { return removeDiminutive(cut) }
        if let cut = cut("de") { return isRemovable(cut) && delete(from: cut) }
        if let cut = cut("le") { return isInRegion1(cut) && deleteAndLengthen(from: cut, keeping: "l") }
        guard let cut = cut("ge") ?? cut("te") ?? cut("se") ?? cut("re") else { return false }
        return isInRegion1(cut) && delete(from: cut + 1)
    }

    private mutating func removeDiminutive(_ cut: Int) -> Bool {
        if has("'t", before: cut) { return delete(from: cut - 2) }
        if has("et", before: cut), isRemovable(cut - 2) { return delete(from: cut - 2) }
        if has("rnt", before: cut) { return replace(from: cut - 3, with: "rn") }
        if has("t", before: cut), isInRegion1(cut - 1), isAfterVowel(cut - 2) { return delete(from: cut - 1) }
        if has("ink", before: cut) { return replace(from: cut - 3, with: "ing") }
        if has("mp", before: cut) { return replace(from: cut - 2, with: "m") }
        if has("'", before: cut), isInRegion1(cut - 1) { return delete(from: cut - 1) }
        return isRemovable(cut) && delete(from: cut)
    }

    /// Step 3: the endings of nouns made from verbs and adjectives.
    mutating func removeNounEnding() -> Bool {
        if let cut = cut("iteit") { return isInRegion1(cut) && deleteAndLengthen(from: cut) }
        if let cut = cut("atie") { return isInRegion1(cut) && replace(from: cut, with: "eer") }
        if let cut = cut("heid") ?? cut("ster") ?? cut("sel") { return isInRegion1(cut) && delete(from: cut) }
        if let cut = cut("rder") { return replace(from: cut, with: "r") }
        if let cut = cut("isme") ?? cut("erij") ?? cut("ing") {
            // A painting (schilderij) is not a shield (schild).
            if has("ild", before: cut) { return replace(from: cut, with: "er") }
            return isInRegion1(cut) && deleteAndLengthen(from: cut)
        }
        if let cut = cut("arij") { return isRemovable(cut) && replace(from: cut, with: "aar") }
        if let cut = cut("fie") { return isInRegion2(cut) && deleteAndLengthen(from: cut, keeping: "f") }
        if let cut = cut("gie") { return isInRegion2(cut) && deleteAndLengthen(from: cut, keeping: "g") }
        guard let cut = cut("tst") ?? cut("dst") else { return false }
        return isRemovable(cut) && delete(from: cut + 1)
    }

    /// Step 4: the endings of adjectives, with their comparative and superlative.
    mutating func removeAdjectiveEnding() -> Bool {
        if removeLongAdjectiveEnding() { return true }
        guard let cut = cut("iger") ?? cut("igst") ?? cut("ig") else { return false }
        // "innig" (intimate) has nothing to do with "in".
        return isRemovable(cut) && !(cut == 3 && has("inn", at: 0)) && deleteAndLengthen(from: cut)
    }

    private mutating func removeLongAdjectiveEnding() -> Bool {
        if let cut = cut("ioneel") { return isInRegion1(cut) && replace(from: cut, with: "ie") }
        if let cut = cut("atief") { return isInRegion1(cut) && replace(from: cut, with: "eer") }
        if let cut = cut("tant") { return isInRegion1(cut) && replace(from: cut, with: "teer") }
        if let cut = cut("lijker") ?? cut("lijkst") { return isInRegion1(cut) && replace(from: cut, with: "lijk") }
        if let cut = cut("achtiger") ?? cut("achtigst") ?? cut("achtig") ?? cut("baar") {
            return isInRegion1(cut) && delete(from: cut)
        }
        if let cut = cut("naar") ?? cut("laar") ?? cut("raar") {
            return isInRegion1(cut) && isAfterVowel(cut) && delete(from: cut + 1)
        }
        guard let cut = cut("eriger") ?? cut("erigst") ?? cut("erig") ?? cut("end") else { return false }
        return isRemovable(cut) && deleteAndLengthen(from: cut)
    }
}
