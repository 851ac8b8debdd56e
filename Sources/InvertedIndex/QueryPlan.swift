/// A query with its terms looked up in every segment and their statistics taken over all of them.
indirect enum QueryPlan {
    case all
    case terms(PlannedTerms, weight: Double)
    case phrase([PlannedTerms], field: Int, weight: Double)
    case near([PlannedTerms], field: Int, distance: Int, weight: Double)
    case and([QueryPlan])
    case or([QueryPlan])
    case best([QueryPlan])
    case not(QueryPlan)
    case column(Int, values: [[UInt8]])
    case sortKey(ClosedRange<Int32>)
    case atLeast(Int, [QueryPlan])
    case scaled(QueryPlan, where: QueryPlan, by: Double)
}

/// Terms that count as one: a single term, those with a prefix, or the alternatives of a phrase slot.
struct PlannedTerms {
    /// How a person reads it, for explanations.
    let label: String
    let field: Int
    /// Per segment where the terms are found there.
    var found: [[TermInfo]]
    /// Live documents that hold the most common of the terms.
    var documents = 0

    init(_ label: String, field: Int, segmentCount: Int) {
        self.label = label
        self.field = field
        found = Array(repeating: [], count: segmentCount)
    }
}

/// Turns queries into plans for one snapshot.
struct QueryPlanner {
    let snapshot: Snapshot

    /// Plans a query whose scores are multiplied by `factor`.
    func plan(_ query: IndexQuery, factor: Double = 1) throws(IndexError) -> QueryPlan {
        switch query {
        case .all: return .all
        case .term(let term, let field, let weight):
            return .terms(try slot([term], field), weight: weight * factor)
        case .prefix(let prefix, let field, let weight):
            return .terms(try expand(prefix, field), weight: weight * factor)
        case .phrase(let slots, let field, let weight):
            return .phrase(try self.slots(slots, field), field: field, weight: weight * factor)
        case .near(let terms, let field, let distance, let weight):
            let slots = try slots(Self.distinct(terms).map { [$0] }, field)
            return .near(slots, field: field, distance: distance, weight: weight * factor)
        case .and(let parts): return .and(try plan(parts, factor))
        case .or(let parts): return .or(try plan(parts, factor))
        case .best(let parts): return .best(try plan(parts, factor))
        case .not(let part): return .not(try plan(part, factor: factor))
        case .atLeast(let count, let parts): return .atLeast(count, try plan(parts, factor))
        case .weighted(let part, let weight): return try plan(part, factor: factor * weight)
        case .scaled(let part, let condition, let scale):
            return .scaled(try plan(part, factor: factor), where: try plan(condition), by: scale)
        case .sortKey(let range): return .sortKey(range)
        case .column(let column, let values):
            guard snapshot.schema.columns.indices.contains(column) else {
                throw .unknownNumber(what: "column \(column)")
            }
            return .column(column, values: values.map { Array($0.utf8) })
        }
    }

    private func plan(_ parts: [IndexQuery], _ factor: Double) throws(IndexError) -> [QueryPlan] {
        var plans: [QueryPlan] = []
        for part in parts { plans.append(try plan(part, factor: factor)) }
        return plans
    }

    private func slots(_ slots: [[String]], _ field: Int) throws(IndexError) -> [PlannedTerms] {
        var planned: [PlannedTerms] = []
        for slot in slots { planned.append(try self.slot(Self.distinct(slot), field)) }
        return planned
    }

    private func slot(_ terms: [String], _ field: Int) throws(IndexError) -> PlannedTerms {
        try checkField(field)
        var slot = PlannedTerms(terms.joined(separator: " | "), field: field, segmentCount: snapshot.segments.count)
        for term in terms {
            let bytes = Array(term.utf8)
            var documents = 0
            for (number, live) in snapshot.segments.enumerated() {
                guard let info = try live.segment.fields[field].terms.find(bytes) else { continue }
                slot.found[number].append(info)
                documents += try live.documents(with: info, field: field)
            }
            slot.documents = max(slot.documents, documents)
        }
        return slot
    }

    private func expand(_ prefix: String, _ field: Int) throws(IndexError) -> PlannedTerms {
        try checkField(field)
        let bytes = Array(prefix.utf8)
        var slot = PlannedTerms(prefix + "*", field: field, segmentCount: snapshot.segments.count)
        var terms = try snapshot.terms(field, from: bytes)
        while try terms.next(), terms.string.starts(with: bytes) {
            var documents = 0
            for (source, info) in terms.found {
                slot.found[source].append(info)
                documents += try snapshot.segments[source].documents(with: info, field: field)
            }
            slot.documents = max(slot.documents, documents)
        }
        return slot
    }

    private func checkField(_ field: Int) throws(IndexError) {
        guard snapshot.schema.fields.indices.contains(field) else { throw .unknownNumber(what: "field \(field)") }
    }

    /// Without repeats by bytes, in order: a term asked for twice must not be counted twice.
    private static func distinct(_ terms: [String]) -> [String] {
        var seen: Set<[UInt8]> = []
        return terms.filter { seen.insert(Array($0.utf8)).inserted }
    }
}
