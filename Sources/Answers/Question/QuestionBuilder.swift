internal import Council
internal import TextAnalysis

/// Turns the operators of a question and the words between them into what is searched.
struct QuestionBuilder {
    private typealias Term = Interpretation.Term

    /// More would cost more than it finds.
    static let termLimit = 64

    let words: WordsReader
    let facts: FactReader
    private var termCount = 0

    init(words: WordsReader, facts: FactReader) {
        self.words = words
        self.facts = facts
    }

    /// - Throws: `QuestionError` for a fact that does not exist, too many words, and a question that only leaves out.
    mutating func interpretation(of node: QuestionNode) throws(QuestionError) -> Interpretation {
        var arms: [Interpretation] = []
        for arm in node.arms {
            let part = try self.part(arm)
            if !part.isEmpty { arms.append(part) }
        }
        var interpretation = arms.first ?? Interpretation()
        if arms.count > 1 {
            interpretation = Interpretation()
            interpretation.terms = [.any(arms.map { Term.every($0.terms + $0.filters.single.map(Term.fact)) })]
        }
        let finds = interpretation.terms.contains(where: \.finds) || !interpretation.filters.isEmpty
        if let position = node.firstNot,
            !finds && !interpretation.terms.isEmpty || interpretation.terms.contains(where: \.isHollow)
        {
            throw QuestionError(
                position: position,
                message: "er is niets om uit weg te laten; typ ook een woord dat er wel in moet staan")
        }
        return interpretation
    }

    private mutating func part(_ node: QuestionNode) throws(QuestionError) -> Interpretation {
        var whole = Interpretation()
        for run in node.runs {
            let part = try read(run)
            whole.append(part)
            // What AND puts beside each other must both hold; one filter would take either.
            for fact in part.filters.single { whole.require(fact) }
        }
        return whole
    }

    /// Words beside each other are read as language; facts of one kind among them widen each other, as options do.
    private mutating func read(_ run: [QuestionNode]) throws(QuestionError) -> Interpretation {
        let read = words.read(run.map { $0.word ?? .barrier })
        var part = Interpretation()
        part.filters = read.facts.filters
        part.sorting = read.sorting
        for kept in read.kept {
            let node = run[kept.words.lowerBound]
            if case .inField(let field, .leaf(let leaf), let position) = node, field.isFact {
                part.filters.widen(with: try facts.filters(field, try value(leaf, field, position), at: leaf.position))
            } else if let term = try term(run[kept.words], named: kept.fact) {
                if !part.terms.isEmpty { part.joints[part.terms.count] = kept.joint }
                part.terms += term.conjuncts
            }
        }
        part.terms += read.facts.required.map(Term.fact)
        part.terms += read.excluded.flatMap(\.parts).map { .not(.fact($0)) }
        for words in read.excludedWords {
            if let term = try all(words.map { run[$0] }, nil) { part.terms.append(.not(term)) }
        }
        return part
    }

    /// What is kept of a run: a word or another node, or the words of a name and what whoever has it decided or submitted.
    private mutating func term(_ nodes: ArraySlice<QuestionNode>, named fact: Filters?) throws(QuestionError) -> Term? {
        guard let fact else { return try term(nodes[nodes.startIndex]) }
        for case .leaf(let leaf) in nodes { try count(leaf) }
        let words = nodes.compactMap(\.word?.text)
        let name: Term = words.count == 1 ? .word(words[0]) : .phrase(words.joined(separator: " "))
        return .any([name] + fact.single.map(Term.fact))
    }

    /// A node under an operator, searched as it stands; `nil` when there is nothing in it.
    private mutating func term(_ node: QuestionNode, in field: QuestionField? = nil) throws(QuestionError) -> Term? {
        switch node {
        case .leaf(let leaf): return try self.leaf(leaf, field)
        case .near(let leaves, let distance):
            if let field, field.isFact {
                throw error(leaves[0].position, "NEAR zoekt woorden, geen feiten; gebruik OR of AND")
            }
            for leaf in leaves { try count(leaf) }
            return .near(leaves.compactMap(\.plain), distance: distance)
        case .not(let node, _): return try term(node, in: field).map(Term.not)
        case .beside(let nodes): return try all(meaning(nodes), field)
        case .and(let nodes): return try all(nodes, field)
        case .or(let nodes):
            let terms = try terms(nodes, field)
            return terms.isEmpty ? nil : terms.count == 1 ? terms[0] : .any(terms)
        case .inField(let field, let node, let position):
            if case .leaf(let leaf) = node { _ = try value(leaf, field, position) }
            let term = try term(node, in: field)
            if case .searched(let place) = field { return term.map { .inField(place, $0) } }
            return term
        }
    }

    private mutating func all(_ nodes: [QuestionNode], _ field: QuestionField?) throws(QuestionError) -> Term? {
        let terms = try terms(nodes, field).flatMap(\.conjuncts)
        return terms.isEmpty ? nil : Term.every(terms)
    }

    private mutating func terms(_ nodes: [QuestionNode], _ field: QuestionField?) throws(QuestionError) -> [Term] {
        var terms: [Term] = []
        for node in nodes {
            if let term = try term(node, in: field) { terms.append(term) }
        }
        return terms
    }

    /// Without words that carry no meaning, unless there are no others.
    private func meaning(_ nodes: [QuestionNode]) -> [QuestionNode] {
        guard !words.isLiteral else { return nodes }
        let meaning = nodes.filter { node in !(node.word.map { DutchAnalyzer.standard.isStopWord($0.folded) } ?? false)
        }
        return meaning.isEmpty ? nodes : meaning
    }

    private mutating func leaf(_ leaf: QuestionToken, _ field: QuestionField?) throws(QuestionError) -> Term? {
        if let field, field.isFact {
            try count(leaf)
            let text = try value(leaf, field, leaf.position)
            return Term.every(try facts.filters(field, text, at: leaf.position).single.map(Term.fact))
        }
        guard let plain = leaf.plain, !DutchAnalyzer.standard.tokens(in: plain).isEmpty else { return nil }
        try count(leaf)
        switch leaf.kind {
        case .phrase: return .phrase(plain)
        case .prefix: return .prefix(plain)
        default: return .word(plain)
        }
    }

    private func value(_ leaf: QuestionToken, _ field: QuestionField, _ position: Int) throws(QuestionError) -> String {
        if let plain = leaf.plain, plain.contains(where: { $0.isLetter || $0.isNumber }) { return plain }
        throw error(position, "achter \(field.typed): staat niets; typ de waarde er direct achter, zonder spatie")
    }

    private mutating func count(_ leaf: QuestionToken) throws(QuestionError) {
        termCount += 1
        if termCount > Self.termLimit {
            throw error(
                leaf.position, "een vraag heeft hoogstens \(Self.termLimit) zoekwoorden; laat vanaf hier woorden weg")
        }
    }

    private func error(_ position: Int, _ message: String) -> QuestionError {
        QuestionError(position: position, message: message)
    }
}

extension Interpretation {
    /// Adds terms that must hold too, with how they hang together.
    fileprivate mutating func append(_ other: Interpretation) {
        for (place, joint) in other.joints { joints[terms.count + place] = joint }
        terms += other.terms
        sorting = sorting ?? other.sorting
    }

    /// Adds a fact that must hold too.
    fileprivate mutating func require(_ fact: Filters) {
        if !filters.add(fact) { terms.append(.fact(fact)) }
    }
}

extension QuestionNode {
    /// What OR divides.
    var arms: [QuestionNode] { if case .or(let nodes) = self { nodes } else { [self] } }

    /// What AND divides, each as the nodes that stand beside each other.
    var runs: [[QuestionNode]] { if case .and(let nodes) = self { nodes.map(\.row) } else { [row] } }

    /// Brackets without operators add nothing: "de nachtbus (lijn 5)".
    private var row: [QuestionNode] {
        if case .beside(let nodes) = self { nodes.flatMap(\.row) } else { [self] }
    }

    var word: QuestionWord? {
        if case .leaf(let leaf) = self, case .word(let word) = leaf.kind { word } else { nil }
    }

    /// Where the first NOT stands.
    var firstNot: Int? {
        switch self {
        case .leaf, .near: nil
        case .not(_, let position): position
        case .beside(let nodes), .and(let nodes), .or(let nodes): nodes.lazy.compactMap(\.firstNot).first
        case .inField(_, let node, _): node.firstNot
        }
    }
}

extension QuestionToken {
    /// The words of a leaf.
    var plain: String? {
        switch kind {
        case .word(let word): word.text
        case .phrase(let text), .prefix(let text): text
        default: nil
        }
    }
}

extension QuestionField {
    var isFact: Bool { if case .searched = self { false } else { true } }
}

extension Filters {
    /// Each way of narrowing by itself, a period whole.
    fileprivate var parts: [Filters] { since == nil && until == nil ? single : [self] }
}
