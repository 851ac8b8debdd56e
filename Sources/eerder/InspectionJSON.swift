import Council
import Extraction

extension Inspection {
    /// The inspection as one object; what is unknown is `null`.
    func json(of document: SourceDocument) -> JSONValue {
        .object([
            .init("source", .string(document.source)), .init("recognised", document.recognised),
            .init("decisions", .array(decisions.map(\.json))),
            .init("rejected", .array(rejected.map { $0.json(of: document) })),
        ])
    }
}

extension SourceDocument {
    fileprivate var recognised: JSONValue {
        .object([
            .init("family", .string(family.rawValue)), .init("kind", .string(kind.rawValue)),
            .init("organization", .optional(organization)), .init("body", .optional(body?.rawValue)),
            .init("date", .optional((date ?? meetingDate)?.iso)), .init("meeting", .optional(meeting?.title)),
        ])
    }
}

extension Inspection.Finding {
    fileprivate var json: JSONValue { .object(decision.json.members + [.init("rule", rule.json)]) }
}

extension Inspection.Rejection {
    fileprivate func json(of document: SourceDocument) -> JSONValue {
        let (line, page) = document.place(ofLine: line)
        return .object(
            [.init("line", .optional(line))] + (page.map { [.init("page", .integer($0))] } ?? []) + [
                .init("quote", .string(quote)), .init("outcome", .optional(outcome?.rawValue)),
                .init("wording", wording.map { .object($0.members) } ?? .null),
                .init(
                    "reason",
                    .object([
                        .init("number", .optional(reason.number)), .init("meaning", .string(reason.meaning)),
                        .init("rule", reason.rule.json),
                    ])),
            ])
    }
}

extension InspectionRule {
    fileprivate var json: JSONValue {
        let none = ["file", "line", "pattern"].map { JSONValue.Member($0, .null) }
        return .object([.init("ground", .optional(ground))] + (row?.members ?? none))
    }
}

extension ResourceRow {
    fileprivate var members: [JSONValue.Member] {
        [.init("file", .string(file)), .init("line", .integer(line)), .init("pattern", .string(pattern))]
    }
}
