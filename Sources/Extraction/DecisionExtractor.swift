public import Council

/// Which decisions does a document record?
///
/// A pure function of the document. Structure counts for more than fields, fields for more than sentences (DECISIONS
/// 7); the kind of document says whether its words can decide at all.
public enum DecisionExtractor {
    /// The decisions that a document states, in its order, each with its passage as evidence. One paper stated twice in
    /// one document is one decision.
    public static func decisions(in document: SourceDocument) -> [Decision] {
        drafts(in: document).compactMap { $0.decision(in: document) }
    }

    /// The papers that a document speaks of, with what became of them; those without an outcome are no decisions.
    static func drafts(in document: SourceDocument) -> [Draft] {
        var drafts = drafts(document, Context(document))
        for index in drafts.indices { drafts[index].order = index }
        Amendments.apply(to: &drafts, byNeighbour: document.family != .notubizMeeting && document.family != .notubizAPI)
        return drafts
    }

    private static func drafts(_ document: SourceDocument, _ context: Context) -> [Draft] {
        switch document.kind {
        case .meeting: meetingDrafts(document, context)
        case .register: document.sections.flatMap { RegisterReader(context: context).drafts($0) }
        case .decisionList: listDrafts(document, context)
        case .resolution: ResolutionReader(context: context).drafts()
        case .letter: LetterReader(context: context).drafts()
        case .proposal: []
        case .other: otherDrafts(document, context)
        }
    }

    /// The items of an agenda. What a sentence under another item adopts counts where the item itself tells nothing.
    private static func meetingDrafts(_ document: SourceDocument, _ context: Context) -> [Draft] {
        let adopted =
            context.body?.decides ?? true
            ? HammerLists.adopted(document.sections, context: context)
                .merging(RemovedItems.drafts(document.sections, context: context)) { first, _ in first } : [:]
        return document.sections.enumerated().flatMap { index, section in
            let own = hammered(section, context) ?? ItemReader(context: context).drafts(section)
            guard let draft = adopted[index], own.first?.outcome == nil else { return own }
            return [draft] + own.dropFirst()
        }
    }

    /// An item "Hamerstukken" that lists what was adopted; `nil` for any other.
    private static func hammered(_ section: Section, _ context: Context) -> [Draft]? {
        guard HammerLists.isHeaded(section), context.body?.decides ?? true else { return nil }
        return HammerLists.drafts(section, context: context.section(section))
    }

    private static func listDrafts(_ document: SourceDocument, _ context: Context) -> [Draft] {
        let byNumber = Dictionary(
            grouping: HammerLists.named(document.sections, context: context), by: \.section)
        return document.sections.enumerated().flatMap { index, section -> [Draft] in
            let sectionContext = context.section(section)
            if sectionContext.isExecutive {
                return ExecutiveListReader(context: sectionContext).draft(section).map { [$0] } ?? []
            }
            if let hammered = HammerLists.drafts(section, context: sectionContext) { return hammered }
            if sectionContext.body?.decides ?? true,
                let grouped = GroupHeadings.drafts(section, context: sectionContext)
            {
                return grouped
            }
            let named = (byNumber[index] ?? []).map(\.draft)
            let own = ItemReader(context: context).drafts(section)
            return named.isEmpty ? own : named + own.dropFirst().filter { $0.instrument == .toezegging }
        }
    }

    /// A page of a portal nobody has seen: what it says plainly counts, with less trust, if it says whose meeting it
    /// was and when.
    private static func otherDrafts(_ document: SourceDocument, _ context: Context) -> [Draft] {
        guard document.date != nil, document.organization != nil, document.body?.decides == true,
            document.family == .generic
        else { return [] }
        return document.sections.flatMap { section in
            ItemReader(context: context).drafts(section).map { draft in
                var draft = draft
                draft.confidence *= 0.7
                return draft
            }
        }
    }
}
