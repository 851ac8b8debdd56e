/// How the words of a question hang together by its operators.
indirect enum QuestionNode: Sendable, Equatable {
    /// A word, phrase or prefix.
    case leaf(QuestionToken)
    case near([QuestionToken], distance: Int)
    case not(QuestionNode, position: Int)
    /// Words beside each other without an operator.
    case beside([QuestionNode])
    case and([QuestionNode])
    case or([QuestionNode])
    case inField(QuestionField, QuestionNode, position: Int)
}

/// Reads operators: NEAR binds closest, then NOT, then words beside each other, then AND, then OR.
struct QuestionParser {
    /// Deeper brackets are nobody's question.
    static let depthLimit = 20

    private let tokens: [QuestionToken]
    private var index = 0
    private var depth = 0

    /// - Throws: `QuestionError` for operators and brackets that do not fit together.
    static func parse(_ tokens: [QuestionToken]) throws(QuestionError) -> QuestionNode {
        guard !tokens.isEmpty else { return .beside([]) }
        var parser = QuestionParser(tokens: tokens)
        let node = try parser.or()
        if let token = parser.current {
            throw QuestionError(
                position: token.position, message: "bij dit haakje hoort geen (; haal het weg of typ er een (")
        }
        return node
    }

    private init(tokens: [QuestionToken]) { self.tokens = tokens }

    private var current: QuestionToken? { index < tokens.count ? tokens[index] : nil }

    private mutating func takes(_ kind: QuestionToken.Kind) -> Bool {
        guard current?.kind == kind else { return false }
        index += 1
        return true
    }

    private mutating func or() throws(QuestionError) -> QuestionNode {
        var nodes = [try and()]
        while takes(.or) { nodes.append(try and()) }
        return nodes.count == 1 ? nodes[0] : .or(nodes)
    }

    private mutating func and() throws(QuestionError) -> QuestionNode {
        var nodes = [try beside()]
        while takes(.and) { nodes.append(try beside()) }
        return nodes.count == 1 ? nodes[0] : .and(nodes)
    }

    private mutating func beside() throws(QuestionError) -> QuestionNode {
        var nodes = [try negated()]
        while let token = current, token.beginsOperand { nodes.append(try negated()) }
        return nodes.count == 1 ? nodes[0] : .beside(nodes)
    }

    private mutating func negated() throws(QuestionError) -> QuestionNode {
        guard let token = current, takes(.not) else { return try near() }
        if current?.kind == .not { throw misplaced() }
        return .not(try near(), position: token.position)
    }

    private mutating func near() throws(QuestionError) -> QuestionNode {
        let first = try operand()
        var leaves: [QuestionToken] = []
        var distances: [Int] = []
        while let token = current, case .near(let distance) = token.kind {
            index += 1
            if leaves.isEmpty { leaves.append(try leaf(first, near: token)) }
            leaves.append(try leaf(try operand(), near: token))
            distances.append(distance)
        }
        guard let distance = distances.first else { return first }
        if Set(distances).count == 1 { return .near(leaves, distance: distance) }
        return .and(distances.indices.map { .near([leaves[$0], leaves[$0 + 1]], distance: distances[$0]) })
    }

    private func leaf(_ node: QuestionNode, near token: QuestionToken) throws(QuestionError) -> QuestionToken {
        if case .leaf(let leaf) = node, case .word = leaf.kind { return leaf }
        throw QuestionError(
            position: token.position, message: "NEAR staat tussen twee losse woorden, zoals fiets NEAR/5 brug")
    }

    private mutating func operand() throws(QuestionError) -> QuestionNode {
        guard let token = current else { throw misplaced() }
        switch token.kind {
        case .word, .phrase, .prefix:
            index += 1
            return .leaf(token)
        case .field(let field):
            index += 1
            return .inField(field, try operand(), position: token.position)
        case .open: return try bracket(token)
        case .close, .and, .or, .not, .near: throw misplaced()
        }
    }

    private mutating func bracket(_ open: QuestionToken) throws(QuestionError) -> QuestionNode {
        index += 1
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.depthLimit else {
            throw QuestionError(
                position: open.position, message: "meer dan \(Self.depthLimit) haakjes in elkaar; gebruik er minder")
        }
        if takes(.close) { return .beside([]) }
        // "(" at the end asks for its other half, not for a word.
        guard current != nil else { throw unclosed(open) }
        let node = try or()
        guard takes(.close) else { throw unclosed(open) }
        return node
    }

    private func unclosed(_ open: QuestionToken) -> QuestionError {
        QuestionError(
            position: open.position, message: "dit haakje wordt niet gesloten; typ een ) achter het laatste woord")
    }

    /// The error for what stands where a word should.
    private func misplaced() -> QuestionError {
        let before = index > 0 ? tokens[index - 1] : nil
        let isFirst = before.map { $0.kind == .open } ?? true
        guard let token = current, token.kind != .close || isFirst else {
            let last = before ?? tokens[0]
            return QuestionError(
                position: last.position,
                message: "achter \(last.typed) ontbreekt een woord; typ het erachter of haal \(last.typed) weg")
        }
        if token.kind == .close {
            return QuestionError(
                position: token.position, message: "bij dit haakje hoort geen (; haal het weg of typ er een (")
        }
        let lack =
            isFirst
            ? "voor \(token.typed) ontbreekt een woord; typ het ervoor"
            : "\(before?.typed ?? "") en \(token.typed) staan direct achter elkaar; typ er een woord tussen"
        return QuestionError(
            position: token.position, message: "\(lack), of zet \"\(token.typed)\" tussen aanhalingstekens")
    }
}

extension QuestionToken {
    fileprivate var beginsOperand: Bool {
        switch kind {
        case .word, .phrase, .prefix, .field, .open, .not: true
        case .close, .and, .or, .near: false
        }
    }
}
