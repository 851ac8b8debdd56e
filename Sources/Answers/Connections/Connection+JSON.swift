public import Council

extension Connection {
    /// One edge, as `show` and `export --format edges` have it.
    public var json: JSONValue {
        .object(
            [
                .init("from", .string(from)), .init("kind", .string(kind.rawValue)), .init("to", .string(to)),
                .init("basis", .string(basis.ground.rawValue)), .init("text", .string(basis.text)),
                .init("source", .optional(basis.source)), .init("line", .optional(basis.line)),
            ] + (basis.page.map { [.init("page", .integer($0))] } ?? []) + [.init("confidence", .decimal(confidence))])
    }

    /// As the index keeps it with the decision it runs from: a list, because names would take more room than what they name.
    var stored: JSONValue {
        let values: [JSONValue] = [
            .string(kind.rawValue), .string(to), .decimal(confidence), .string(basis.ground.rawValue),
            .string(basis.text),
        ]
        guard let source = basis.source else { return .array(values) }
        return .array(values + [.string(source), .optional(basis.line)] + (basis.page.map { [.integer($0)] } ?? []))
    }

    /// Reads back what `stored` wrote; `nil` for anything else.
    init?(stored json: JSONValue, from: String) {
        let values = json.array
        guard [5, 7, 8].contains(values.count), let kind = values[0].string.flatMap(Kind.init(rawValue:)),
            let to = values[1].string,
            let confidence = values[2].number, let ground = values[3].string.flatMap(Basis.Ground.init(rawValue:)),
            let text = values[4].string
        else { return nil }
        self.init(
            from: from, to: to, kind: kind,
            basis: Basis(
                ground, text, source: values.dropFirst(5).first?.string, line: values.dropFirst(6).first?.integer,
                page: values.dropFirst(7).first?.integer),
            confidence: confidence)
    }
}
