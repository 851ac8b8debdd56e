/// A question to an index, built from terms that are already analysed.
///
/// Scores are BM25 of the terms times their weights; filters score 0. Field and column numbers follow the schema.
public indirect enum IndexQuery: Sendable, Equatable {
    /// Every document, score 0.
    case all
    /// Documents that hold this term.
    case term(String, field: Int, weight: Double)
    /// Documents that hold a term with this prefix, scored as one term: the frequencies of all of them summed, and
    /// the document frequency of the most common (Lucene's SynonymQuery).
    case prefix(String, field: Int, weight: Double)
    /// Documents where the slots hold consecutive positions; each slot lists the terms it accepts.
    ///
    /// The score is BM25 with the number of occurrences as term frequency and the summed idf of the slots, a slot
    /// counting as its most common term (Lucene's PhraseQuery). Without slots, or with an empty slot, nothing matches.
    case phrase([[String]], field: Int, weight: Double)
    /// Documents where all terms, in any order, lie within `distance` positions: highest minus lowest ≤ distance.
    ///
    /// The term frequency is the number of such windows that share no word; repeated terms count once.
    case near([String], field: Int, distance: Int, weight: Double)
    /// Documents that match every part; scores are summed. An empty list matches every document.
    case and([IndexQuery])
    /// Documents that match any part; scores of the matching parts are summed. An empty list matches nothing.
    case or([IndexQuery])
    /// Documents that match any part, scored by the best of them (disjunction-max): exact form beats stem beats part.
    case best([IndexQuery])
    /// Documents that do not match, score 0; inside `and` it excludes.
    case not(IndexQuery)
    /// Documents that hold one of these values in a column, score 0.
    case column(Int, values: [String])
    /// Documents whose sort key is known and in the range, score 0.
    case sortKey(ClosedRange<Int32>)
    /// Documents that match at least this many parts; scores of the matching parts are summed. 0 or fewer matches all.
    case atLeast(Int, [IndexQuery])
    /// The same documents, scores multiplied.
    case weighted(IndexQuery, Double)
    /// The same documents; the scores of those that also match `where` are multiplied.
    case scaled(IndexQuery, where: IndexQuery, by: Double)
}

/// What comes first among the hits.
///
/// Equal ones come newest first, then by key in UTF-8 byte order, so the order is the same on every machine.
public enum Order: Sendable, Equatable, CaseIterable {
    /// Highest score first.
    case relevance
    /// Highest sort key first; unknown last.
    case newest
    /// Lowest sort key first; unknown last.
    case oldest
}
