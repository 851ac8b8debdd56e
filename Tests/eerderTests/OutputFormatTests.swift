import Foundation
import Testing

/// The forms for a spreadsheet, a document and other programs.
struct OutputFormatTests {
    @Test("JSON Lines are one decision a line, the same as in JSON")
    func jsonLines() throws {
        let options = ["ask", Demo.questions[0], "--limit", "20", "--format"]
        let lines = try DecisionRecord.lines(try Demo.eerder(options + ["jsonl"]).output)
        #expect(lines == (try Demo.answer(Demo.questions[0], ["--limit", "20"]).hits))
        let array = try Demo.eerder("export", "--format", "json").output
        #expect(try JSONDecoder().decode([DecisionRecord].self, from: Data(array.utf8)) == Demo.decisions)
    }

    @Test("CSV has semicolons, quoted cells and lines that end in CR LF, a row for every decision")
    func csv() throws {
        let text = try Demo.eerder("export", "--format", "csv").output
        #expect(text.hasSuffix("\r\n"))
        let rows = try SemicolonTable.rows(text)
        #expect(rows.count == Demo.decisions.count + 1)
        #expect(Set(rows.map(\.count)).count == 1)
        let header = rows[0]
        let columns = try ["id", "datum", "titel", "uitkomst", "citaat", "bron"].map {
            try #require(header.firstIndex(of: $0))
        }
        for (row, decision) in zip(rows.dropFirst(), Demo.decisions) {
            let best = decision.evidence[0]
            let wanted = [decision.id, decision.date ?? "", decision.title, decision.outcome, best.quote, best.source]
            for (column, text) in zip(columns, wanted) {
                #expect(row[column] == text || row[column] == "'" + text, "\(decision.id)")
            }
        }
    }

    @Test("No cell of a CSV begins as a formula")
    func formulas() throws {
        let rows = try SemicolonTable.rows(try Demo.eerder("export", "--format", "csv").output)
        for cell in rows.joined() { #expect(!"=+-@\t\r".contains(cell.first ?? " "), "\(cell)") }
    }

    @Test(
        "Edges are connections between decisions of the export, known at both ends"
    )
    func edges() throws {
        let rows = try SemicolonTable.rows(try Demo.eerder("export", "--format", "edges").output)
        let related = try relatedIDs()
        #expect(rows[0] == ["van", "soort", "naar", "betekenis", "grond", "tekst", "bron", "regel", "vertrouwen"])
        #expect(rows.count > 100)
        for row in rows.dropFirst() {
            #expect(related[row[0]]?.contains(row[2]) == true && related[row[2]]?.contains(row[0]) == true, "\(row)")
            #expect(!row[3].isEmpty && !row[5].isEmpty && row[0] != row[2], "\(row)")
        }
        let pairs = rows.dropFirst().map { Set([$0[0], $0[2]]) }
        #expect(Set(pairs).count == pairs.count)
    }

    private func relatedIDs() throws -> [String: [String]] {
        struct Record: Decodable {
            let id: String
            let related: [String]
        }
        let array = try Demo.eerder("export", "--format", "json").output
        let records = try JSONDecoder().decode([Record].self, from: Data(array.utf8))
        return Dictionary(uniqueKeysWithValues: records.map { ($0.id, $0.related) })
    }

    @Test("Edges are a form of an export only", arguments: ["ask", "show"])
    func edgesElsewhere(command: String) throws {
        let run = try Program.run([command, "x", "--format", "edges"], in: Demo.root)
        #expect(run.exitCode == 2 && run.output.isEmpty)
    }

    @Test("A decision is shown with its connections, in words and in JSON")
    func connections() throws {
        let vote = try #require(
            Demo.decisions.first { $0.title.hasPrefix("Laat de A6 met rust") && $0.outcome == "verworpen" })
        let text = try Demo.eerder("show", vote.id).output
        #expect(text.contains("Verbanden:\n   tweede stemming, na staken, over:\n     - Laat de A6 met rust"))
        let json = try Demo.eerder("show", vote.id, "--format", "json").output
        #expect(json.contains("\"kind\": \"second-vote\""))
    }

    @Test("Markdown is one table with as many cells in every row")
    func markdown() throws {
        let lines = try Demo.eerder("export", "--format", "markdown").outputLines
        #expect(lines.count == Demo.decisions.count + 2)
        let bars = lines.map { $0.replacing("\\\\", with: "").replacing("\\|", with: "").count { $0 == "|" } }
        #expect(Set(bars).count == 1)
        #expect(lines[1].contains("| --- |"))
    }

    @Test("An answer comes in every form with the same decisions", arguments: ["csv", "markdown"])
    func answers(format: String) throws {
        let run = try Demo.eerder("ask", Demo.questions[2], "--format", format, "--limit", "7")
        #expect(run.exitCode == 0 && run.errors.isEmpty)
        let ids = try Demo.answer(Demo.questions[2], ["--limit", "7"]).hits.map(\.id)
        let places = ids.map { run.output.range(of: $0)?.lowerBound }
        #expect(places.allSatisfy { $0 != nil })
        #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted())
    }
}

/// Reads CSV as RFC 4180 has it, with semicolons, and every cell in quotation marks.
enum SemicolonTable {
    struct Malformed: Error { let byte: Int }

    static func rows(_ text: String) throws -> [[String]] {
        let bytes = Array(text.utf8)
        var rows: [[String]] = [[]]
        var at = 0
        while at < bytes.count {
            rows[rows.count - 1].append(try cell(bytes, &at))
            if bytes[at...].starts(with: ";".utf8) {
                at += 1
            } else if bytes[at...].starts(with: "\r\n".utf8) {
                at += 2
                if at < bytes.count { rows.append([]) }
            } else {
                throw Malformed(byte: at)
            }
        }
        return rows
    }

    private static func cell(_ bytes: [UInt8], _ at: inout Int) throws -> String {
        let quote = UInt8(ascii: "\"")
        guard bytes[at] == quote else { throw Malformed(byte: at) }
        var text: [UInt8] = []
        at += 1
        while at < bytes.count {
            if bytes[at] == quote {
                guard at + 1 < bytes.count, bytes[at + 1] == quote else { break }
                at += 1
            }
            text.append(bytes[at])
            at += 1
        }
        at += 1
        guard at < bytes.count else { throw Malformed(byte: at) }
        return String(decoding: text, as: UTF8.self)
    }
}
