internal import Council
internal import InvertedIndex
internal import TextAnalysis

/// Turns what is searched into a query of the index.
///
/// Weights: a title's word counts more than the dictum's, the dictum's more than the text around it; the word itself more
/// than its inflections, those more than compounds that hold it, those more than other words for the subject. Chosen on the
/// development topics; see Answers.docc.
struct QueryBuilder {
    let interpretation: Interpretation
    let weights = Weights.standard

    /// The query for decisions or for reading material.
    func query(kind: String) -> IndexQuery {
        .and([ranked(text), column(.kind, [kind])] + facts(interpretation.filters))
    }

    /// Substance before procedure, and what was decided before what was only heard or put off.
    private func ranked(_ query: IndexQuery) -> IndexQuery {
        let substance = IndexQuery.scaled(
            query, where: column(.instrument, [Instrument.procedure.rawValue]), by: weights.procedure)
        return .scaled(
            substance, where: column(.outcome, Outcome.undecided.map(\.rawValue)), by: weights.undecided)
    }

    // MARK: words

    private var text: IndexQuery {
        let rows = interpretation.enumerations.flatMap { row in
            interpretation.isChoice(row) ? [row] : row.map { $0..<$0 + 1 }
        }
        let subjects = rows.map { row in
            row.count == 1
                ? subject(interpretation.concepts[row.lowerBound]) : .or(interpretation.concepts[row].map(subject))
        }
        let taken = Set(interpretation.concepts.flatMap(\.terms))
        let others = interpretation.terms.indices.filter { !taken.contains($0) }.map {
            term(interpretation.terms[$0], DecisionSchema.Field.searched)
        }
        if !interpretation.optional.isEmpty {
            let (optional, needed) = subjects.indices.partitioned {
                rows[$0].allSatisfy(interpretation.optional.contains)
            }
            // Everything matches `all`, so that the others add to a score and leave nothing out.
            return .and(needed.map { subjects[$0] } + [.or([.all] + optional.map { subjects[$0] })] + others)
        }
        if interpretation.widenings.contains(.most), subjects.count > 1 {
            return .and([.atLeast(Self.most(subjects.count), subjects)] + others)
        }
        return .and(subjects + others)
    }

    /// How many of `count` words are most of them: two of three, three of four, three of five.
    static func most(_ count: Int) -> Int { max(1, (count * 6 + 9) / 10) }

    /// A subject is found by its words, by its theme, by what else it is called, or by its parts.
    private func subject(_ concept: Concept) -> IndexQuery {
        let words = interpretation.terms[concept.terms].map { term($0, DecisionSchema.Field.searched) }
        var ways = [words.count == 1 ? words[0] : .and(words)] + otherNames(concept.subject)
        if words.count == 2, !concept.subject.name.contains(" ") {
            ways.append(word(concept.subject.name, DecisionSchema.Field.searched))
        }
        if !concept.parts.isEmpty { ways.append(.weighted(.and(concept.parts.map(part)), weights.apart)) }
        if let core = interpretation.core(of: concept) {
            let names = [word(core.name, DecisionSchema.Field.searched)] + otherNames(core)
            ways.append(.weighted(.or(names), weights.apart))
        }
        return ways.count == 1 ? ways[0] : .or(ways)
    }

    private func part(_ subject: Subject) -> IndexQuery {
        let stem = DutchAnalyzer.standard.stem(subject.name)
        let words = inFields(DecisionSchema.Field.searched) { field, weight in
            .best([
                .term(stem, field: field, weight: weight),
                .term(DecisionSchema.part(stem), field: field, weight: weight * weights.part),
            ])
        }
        return .or([words] + otherNames(subject))
    }

    private func otherNames(_ subject: Subject) -> [IndexQuery] {
        let themes = [subject.theme].compactMap { $0 }.map {
            IndexQuery.term($0, field: DecisionSchema.Field.theme.rawValue, weight: weights.theme)
        }
        let names = interpretation.searched(for: subject).map {
            IndexQuery.weighted(word($0.text, DecisionSchema.Field.searched), weights.expansion($0.relation))
        }
        return themes + (names.isEmpty ? [] : [.best(names)])
    }

    private func term(_ term: Interpretation.Term, _ fields: [DecisionSchema.Field]) -> IndexQuery {
        switch term {
        case .word(let word): return self.word(word, fields)
        case .phrase(let text): return phrase(text, exact: true, fields)
        case .prefix(let prefix):
            return inFields(fields) { field, weight in
                .prefix(DecisionSchema.exact(prefix), field: field, weight: weight)
            }
        case .near(let words, let distance): return near(words, distance, fields)
        case .all(let terms): return .and(terms.map { self.term($0, fields) })
        case .any(let terms): return .or(terms.map { self.term($0, fields) })
        case .not(let term): return .not(self.term(term, fields))
        case .inField(let field, let term): return self.term(term, [DecisionSchema.Field(field)])
        case .fact(let filters): return .and(facts(filters))
        }
    }

    /// A word that is cut in parts (RG-198/2022) must have its parts next to each other.
    private func word(_ text: String, _ fields: [DecisionSchema.Field]) -> IndexQuery {
        let tokens = DutchAnalyzer.standard.tokens(in: text)
        guard let first = tokens.first, tokens.allSatisfy({ $0.position == first.position }) else {
            return phrase(text, exact: false, fields)
        }
        return inFields(fields) { field, weight in
            var ways: [IndexQuery] = [
                .term(DecisionSchema.exact(first.surface), field: field, weight: weight * weights.exact),
                .term(first.stem, field: field, weight: weight * weights.stem),
                .term(DecisionSchema.part(first.stem), field: field, weight: weight * weights.part),
            ]
            if first.surface.utf8.count < Weights.prefixMinimum {
                // "AZCs" is how many write azc's.
                ways.append(
                    .term(DecisionSchema.exact(first.surface + "s"), field: field, weight: weight * weights.stem))
            }
            if first.stem.count >= Weights.prefixMinimum {
                ways.append(.prefix(first.stem, field: field, weight: weight * weights.compound))
            }
            return .best(ways)
        }
    }

    private func phrase(_ text: String, exact: Bool, _ fields: [DecisionSchema.Field]) -> IndexQuery {
        var slots: [[String]] = []
        var position = -1
        for token in DutchAnalyzer.standard.tokens(in: text) {
            let term = exact ? DecisionSchema.exact(token.surface) : token.stem
            if token.position == position, !slots.isEmpty {
                slots[slots.count - 1].append(term)
            } else {
                slots.append([term])
            }
            position = token.position
        }
        // A phrase is one thing that was found, and must not outweigh a single word by counting each of its own.
        return inFields(fields) { field, weight in
            .phrase(slots, field: field, weight: weight / Double(max(1, slots.count)))
        }
    }

    private func near(_ words: [String], _ distance: Int, _ fields: [DecisionSchema.Field]) -> IndexQuery {
        let stems = words.compactMap { DutchAnalyzer.standard.tokens(in: $0).first?.stem }
        return inFields(fields) { field, weight in .near(stems, field: field, distance: distance, weight: weight) }
    }

    private func inFields(_ fields: [DecisionSchema.Field], _ query: (Int, Double) -> IndexQuery) -> IndexQuery {
        .or(fields.map { query($0.rawValue, weights.field($0)) })
    }

    // MARK: facts

    /// Reading material has no instrument, outcome, body or submitters: a filter on those asks for decisions.
    private func facts(_ filters: Filters) -> [IndexQuery] {
        var queries = filters.values.map { kind, values in
            column(DecisionSchema.Column(kind), kind == .number ? values.map(DecisionSchema.numberKey) : values)
        }
        if filters.since != nil || filters.until != nil {
            let (since, until) = (filters.since?.ordinal ?? .min, filters.until?.ordinal ?? .max)
            // A period that ends before it begins holds no day.
            queries.append(since <= until ? .sortKey(since...until) : .or([]))
        }
        return queries
    }

    private func column(_ name: DecisionSchema.Column, _ values: [String]) -> IndexQuery {
        .column(name.rawValue, values: values)
    }
}

extension Outcome {
    /// Nothing was decided yet, or not here.
    fileprivate static let undecided: [Outcome] = [.terKennisname, .aangehouden, .doorgeleid, .afgevoerd, .onbekend]
}

extension Sequence {
    fileprivate func partitioned(by belongsFirst: (Element) -> Bool) -> (first: [Element], second: [Element]) {
        reduce(into: ([], [])) { if belongsFirst($1) { $0.0.append($1) } else { $0.1.append($1) } }
    }
}
