internal import Council

/// A proposal adopted beside its adopted amendement was adopted as amended, even where a page says plainly AANVAARD
/// (cases README, rule 8).
enum Amendments {
    /// Marks amended proposals among the drafts of one document, in its order.
    /// - Parameter byNeighbour: whether an amendement without number belongs to the proposal it stands behind. Notubiz
    /// hangs   all votes on a proposal under one item, so that a neighbouring item says nothing there.
    static func apply(to drafts: inout [Draft], byNeighbour: Bool) {
        for amendement in drafts where amendement.instrument == .amendement && amendement.outcome == .aangenomen {
            guard let index = proposal(of: amendement, in: drafts, byNeighbour: byNeighbour) else { continue }
            if drafts[index].outcome == .aangenomen { drafts[index].outcome = .gewijzigdAangenomen }
        }
    }

    private static func proposal(of amendement: Draft, in drafts: [Draft], byNeighbour: Bool) -> Int? {
        let candidates = near(amendement, in: drafts).filter { index in
            drafts[index].instrument == .besluit && drafts[index].outcome?.followsAVote == true
                && drafts[index].date == amendement.date
        }
        if let number = amendement.number, let dot = number.lastIndex(of: ".") {
            if let index = candidates.first(where: { drafts[$0].number == String(number[..<dot]) }) { return index }
        }
        if let index = candidates.first(where: {
            !amendement.section.isEmpty && drafts[$0].section == amendement.section
                && drafts[$0].item == amendement.item
        }) {
            return index
        }
        if let item = amendement.item, let index = candidates.first(where: { drafts[$0].item == item }) { return index }
        if let item = amendement.item,
            let parent = candidates.filter({ isParent(drafts[$0].item, of: item) }).max(by: {
                (drafts[$0].item?.count ?? 0) < (drafts[$1].item?.count ?? 0)
            })
        {
            return parent
        }
        if let heading = amendement.heading,
            let index = candidates.first(where: { TitleKinship.isSame(drafts[$0].title, heading) })
        {
            return index
        }
        return isNested(amendement) || !byNeighbour ? nil : precedingProposal(amendement, candidates, drafts)
    }

    /// How far a proposal and its amendement stand apart at most, in papers: a document of more costs no more for each.
    private static let distance = 100

    private static func near(_ amendement: Draft, in drafts: [Draft]) -> Range<Int> {
        max(0, amendement.order - distance)..<min(drafts.count, amendement.order + distance)
    }

    private static func isParent(_ parent: String?, of item: String) -> Bool {
        guard let parent, !parent.isEmpty, item.count > parent.count else { return false }
        return item.hasPrefix(parent + ".")
            || (item.hasPrefix(parent) && item.dropFirst(parent.count).first?.isLetter == true)
    }

    /// An item number of its own below another says whose it is; then a neighbour does not.
    private static func isNested(_ draft: Draft) -> Bool { draft.item?.contains(".") ?? false }

    /// Where the amendementen stand in front of the proposal, that says itself that it was changed; unless others follow it.
    private static func followingAmended(_ amendement: Draft, _ candidates: [Int], _ drafts: [Draft]) -> Int? {
        guard let after = candidates.first(where: { drafts[$0].order > amendement.order }),
            drafts[after].outcome == .gewijzigdAangenomen
        else { return nil }
        let next = candidates.first { drafts[$0].order > drafts[after].order }.map { drafts[$0].order } ?? Int.max
        let hasOthers = drafts.contains {
            $0.instrument == .amendement && $0.outcome == .aangenomen && $0.order > drafts[after].order
                && $0.order < next
        }
        return hasOthers ? nil : after
    }

    /// Without numbers, an amendement stands behind its proposal with only amendementen and moties in between.
    private static func precedingProposal(_ amendement: Draft, _ candidates: [Int], _ drafts: [Draft]) -> Int? {
        guard let before = candidates.last(where: { drafts[$0].order < amendement.order }) else { return nil }
        if let after = followingAmended(amendement, candidates, drafts) { return after }
        let between = drafts[near(amendement, in: drafts)].filter {
            $0.order > drafts[before].order && $0.order < amendement.order && $0.outcome != nil
        }
        let isRun = between.allSatisfy {
            $0.instrument == .amendement || $0.instrument == .motie || $0.instrument == .toezegging
        }
        return isRun && amendement.number.map { !$0.contains(".") } ?? isRun ? before : nil
    }
}
