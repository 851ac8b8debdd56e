extension Interpretation.Term {
    /// One term for several that must all hold.
    static func every(_ terms: [Self]) -> Self { terms.count == 1 ? terms[0] : .all(terms) }

    /// The terms that must all hold, without brackets around them.
    var conjuncts: [Self] { if case .all(let terms) = self { terms.flatMap(\.conjuncts) } else { [self] } }

    /// It finds something, rather than only leaving out.
    var finds: Bool {
        switch self {
        case .word, .phrase, .prefix, .near, .fact: true
        case .all(let terms): terms.contains(where: \.finds)
        case .any(let terms): terms.allSatisfy(\.finds)
        case .not: false
        case .inField(_, let term): term.finds
        }
    }

    /// Somewhere in it something is left out of nothing.
    var isHollow: Bool {
        switch self {
        case .word, .phrase, .prefix, .near, .fact: false
        case .all(let terms): terms.contains(where: \.isHollow)
        case .any(let terms): terms.contains { !$0.finds || $0.isHollow }
        case .not(let term): !term.finds || term.isHollow
        case .inField(_, let term): term.isHollow
        }
    }
}
