import Foundation
import Testing

/// The JSON that others build on: keys, types, exact totals, a stable order.
struct ContractTests {
    /// What a value may be; a letter per kind: s text, n number, a list, o object, - null.
    private static let decision = [
        "id": "s", "instrument": "s", "number": "s-", "title": "s", "organization": "s-", "body": "s-", "date": "s-",
        "outcome": "s", "outcomeText": "s-", "manner": "s-", "votes": "o-", "submitters": "a", "points": "a",
        "portfolioHolder": "s-", "meeting": "o-", "themes": "a", "refersTo": "a", "related": "a", "evidence": "a",
        "confidence": "n",
    ]
    private static let parts = [
        "votes": ["for": "n-", "against": "n-", "abstain": "n-", "absent": "n-", "parties": "a"],
        "submitters": ["party": "s-", "person": "s-"], "meeting": ["title": "s", "item": "s-", "url": "s-"],
        "evidence": ["source": "s", "line": "n-", "quote": "s", "url": "s-"],
    ]
    private static let instruments: Set = [
        "besluit", "collegebesluit", "amendement", "motie", "initiatiefvoorstel", "benoeming", "toezegging",
        "procedure",
    ]
    private static let outcomes: Set = [
        "aangenomen", "gewijzigd-aangenomen", "verworpen", "staken", "ingetrokken", "aangehouden", "vervallen",
        "afgevoerd",
        "overgenomen", "ter-kennisname", "doorgeleid", "toegezegd", "afgedaan", "onbekend",
    ]
    private static let manners: Set = [
        "hoofdelijk", "unaniem", "acclamatie", "hamerstuk", "zonder-stemming", "schriftelijk",
    ]

    private func object(_ text: some StringProtocol) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    private func check(_ object: [String: Any], _ shape: [String: String], _ what: String) {
        for (key, kinds) in shape.sorted(by: { $0.key < $1.key }) {
            guard let value = object[key] else {
                Issue.record("\(what) has no \(key)")
                continue
            }
            #expect(kinds.contains(kind(value)), "\(what): \(key) is \(value)")
            if let text = value as? String { #expect(!text.isEmpty, "\(what): \(key) is empty and should be null") }
        }
    }

    private func kind(_ value: Any) -> Character {
        switch value {
        case is NSNull: "-"
        case is String: "s"
        case is [Any]: "a"
        case is [String: Any]: "o"
        case is NSNumber: "n"
        default: "?"
        }
    }

    private func check(decision: [String: Any]) {
        let name = decision["id"] as? String ?? "?"
        check(decision, Self.decision, name)
        for (key, shape) in Self.parts {
            let values = decision[key] as? [[String: Any]] ?? (decision[key] as? [String: Any]).map { [$0] } ?? []
            for value in values { check(value, shape, "\(name) \(key)") }
        }
        #expect(Self.instruments.contains(decision["instrument"] as? String ?? ""), "\(name)")
        #expect(Self.outcomes.contains(decision["outcome"] as? String ?? ""), "\(name)")
        if let manner = decision["manner"] as? String { #expect(Self.manners.contains(manner), "\(name): \(manner)") }
        if let date = decision["date"] as? String {
            #expect(date.wholeMatch(of: #/\d{4}-\d\d-\d\d/#) != nil, "\(name): \(date)")
        }
        let confidence = decision["confidence"] as? Double ?? -1
        #expect((0...1).contains(confidence), "\(name)")
        #expect(!(decision["evidence"] as? [Any] ?? []).isEmpty, "\(name) has no evidence")
        checkParties((decision["votes"] as? [String: Any])?["parties"] as? [[String: Any]] ?? [], name)
    }

    private func checkParties(_ parties: [[String: Any]], _ name: String) {
        for party in parties {
            let isDivided = party["side"] as? String == "verdeeld"
            check(
                party,
                isDivided
                    ? ["party": "s", "side": "s", "for": "n-", "against": "n-"]
                    : ["party": "s", "side": "s", "seats": "n-"], name)
        }
    }

    @Test("An exported decision has every key of the contract with the right type, and unknown is null")
    func exportedDecision() throws {
        let lines = try Demo.eerder("export", "--format", "jsonl").outputLines
        #expect(lines.count > 300)
        for line in lines { check(decision: try object(line)) }
    }

    @Test("An answer has every key of the contract with the right type", arguments: Demo.questions)
    func answer(question: String) throws {
        let answer = try object(try Demo.eerder("ask", question, "--format", "json").output)
        check(
            answer,
            [
                "question": "s", "interpretation": "o", "total": "n", "facets": "o", "hits": "a", "documents": "a",
                "coverage": "o",
            ],
            "answer")
        #expect(answer["question"] as? String == question)
        check(
            answer["interpretation"] as? [String: Any] ?? [:],
            ["text": "s", "themes": "a", "filters": "o", "expansions": "a", "operator": "s"], "interpretation")
        let facets = answer["facets"] as? [String: Any] ?? [:]
        #expect(Set(facets.keys).isSuperset(of: ["organization", "instrument", "outcome", "theme", "year", "party"]))
        check(
            answer["coverage"] as? [String: Any] ?? [:],
            ["read": "n", "skipped": "n", "failed": "n", "organizations": "a"], "coverage")
        let snippet = ["text": "s", "highlights": "a"]
        for hit in answer["hits"] as? [[String: Any]] ?? [] {
            check(decision: hit)
            check(hit, ["score": "n", "snippet": "o"], "hit")
            check(hit["snippet"] as? [String: Any] ?? [:], snippet, "snippet")
        }
        for document in answer["documents"] as? [[String: Any]] ?? [] {
            check(
                document, ["title": "s", "date": "s-", "source": "s", "line": "n-", "score": "n", "snippet": "o"],
                "document")
            check(document["snippet"] as? [String: Any] ?? [:], snippet, "snippet")
        }
    }

    @Test(
        "The total is exact and the facets are the counts over all hits",
        arguments: Demo.questions + ["motie", "de VVD", "woningbouw in Almere"])
    func totals(question: String) throws {
        let answer = try Demo.answer(question, ["--limit", "10000"])
        #expect(answer.total == answer.hits.count)
        #expect(Set(answer.hits.map(\.id)).count == answer.hits.count)
        func counts(_ values: (DecisionRecord) -> [String]) -> [String: Int] {
            answer.hits.flatMap { Array(Set(values($0))) }.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        }
        #expect(answer.facets["organization"] == counts { [$0.organization].compactMap { $0 } })
        #expect(answer.facets["instrument"] == counts { [$0.instrument] })
        #expect(answer.facets["outcome"] == counts { [$0.outcome] })
        #expect(answer.facets["theme"] == counts(\.themes))
        #expect(answer.facets["year"] == counts { [$0.date].compactMap { $0.map { String($0.prefix(4)) } } })
        #expect(answer.facets["party"] == counts { $0.submitters.compactMap(\.party) })
        for limit in ["0", "3"] {
            let short = try Demo.answer(question, ["--limit", limit])
            #expect(short.total == answer.total)
            #expect(short.facets == answer.facets)
        }
    }

    @Test("Highlights lie in order inside the snippet and never cut a word", arguments: Demo.questions + ["fietsbrug"])
    func highlights(question: String) throws {
        let answer = try Demo.answer(question, ["--limit", "10000"])
        let snippets = answer.hits.compactMap(\.snippet) + answer.documents.map(\.snippet)
        #expect(snippets.contains { !$0.highlights.isEmpty })
        for snippet in snippets {
            let text = Array(snippet.text.unicodeScalars)
            var end = 0
            for range in snippet.highlights {
                try #require(range.count == 2)
                try #require(
                    range[0] >= end && range[0] < range[1] && range[1] <= text.count, "\(range) in \(snippet.text)")
                #expect(range[0] == 0 || !text[range[0] - 1].properties.isAlphabetic, "\(range) in \(snippet.text)")
                #expect(
                    range[1] == text.count || !text[range[1]].properties.isAlphabetic, "\(range) in \(snippet.text)")
                end = range[1]
            }
        }
    }

    @Test("Reading material holds no decisions", arguments: Demo.questions)
    func documents(question: String) throws {
        let deciding = Set(Demo.decisions.flatMap { $0.evidence.map(\.source) })
        let output = try Demo.eerder("ask", question, "--format", "json", "--limit", "1000").output
        let documents = try object(output)["documents"] as? [[String: Any]] ?? []
        #expect(!documents.isEmpty)
        for document in documents {
            #expect(document["outcome"] == nil && document["instrument"] == nil)
            #expect(!deciding.contains(document["source"] as? String ?? ""), "\(document["source"] ?? "")")
        }
    }

    @Test("Ids are unique and a decision can be shown by its id")
    func ids() throws {
        let ids = Demo.decisions.map(\.id)
        #expect(Set(ids).count == ids.count)
        let id = try #require(ids.first)
        let shown = try object(try Demo.eerder("show", id, "--format", "json").output)
        check(decision: shown)
        #expect(shown["id"] as? String == id)
    }

    @Test("An export is the same byte for byte after a rebuild in another directory, with other jobs, and in every run")
    func reproducible() throws {
        let place = TemporaryDirectory()
        try place.copy(Demo.corpus, as: "elders/diep/Corpus")
        let here = try Demo.eerder("export").output
        #expect(try Demo.eerder("export").output == here)
        for jobs in ["1", "3"] {
            let index = try place.eerder(
                "index", "elders/diep/Corpus", "--index", "Index\(jobs)", "--jobs", jobs, "--quiet")
            #expect(index.exitCode == 0)
            #expect(try place.eerder("export", "--index", "Index\(jobs)").output == here)
        }
    }

    @Test("Status tells in JSON what was read, what was not and how far each organization reaches")
    func status() throws {
        let status = try object(try Demo.eerder("status", "--format", "json").output)
        check(status, ["read": "n", "skipped": "a", "failed": "a", "organizations": "a", "index": "o"], "status")
        for organization in status["organizations"] as? [[String: Any]] ?? [] {
            check(
                organization, ["name": "s", "documents": "n", "decisions": "n", "first": "s-", "last": "s-"],
                "organization")
            let name = organization["name"] as? String
            #expect(
                organization["decisions"] as? Int == Demo.decisions.count { $0.organization == name }, "\(name ?? "?")")
        }
    }
}
