internal import Council
internal import TextAnalysis

/// A passage with the words that matched.
public struct Snippet: Sendable, Equatable {
    /// Verbatim.
    public var text: String
    /// Ranges of Unicode scalars in `text`: start and end.
    public var highlights: [Range<Int>]
}

extension Snippet {
    var json: JSONValue {
        .object([
            .init("text", .string(text)),
            .init("highlights", .array(highlights.map { .array([.integer($0.lowerBound), .integer($0.upperBound)]) })),
        ])
    }

    /// About a line and a half of a terminal.
    static let byteLimit = 300

    /// The passage that holds most of the searched words, a word itself counting for more than another name of it; the first one
    /// when none holds any.
    static func best(of passages: [String], words: SearchedStems, cache: inout StemCache) -> Snippet {
        var best: (snippet: Snippet, weight: Int)?
        for passage in passages where !passage.isEmpty {
            let tokens = DutchAnalyzer.standard.tokens(in: passage, cache: &cache).filter { words.match($0.stem) }
            let weight = words.weight(of: Set(tokens.map(\.stem)))
            if let best, best.weight >= weight { continue }
            best = (cut(passage, around: tokens.map(\.utf8Range)), weight)
            if weight >= words.fullWeight { break }
        }
        return best?.snippet ?? Snippet(text: "", highlights: [])
    }

    /// The part of a long passage around the first match, cut between words.
    private static func cut(_ passage: String, around matches: [Range<Int>]) -> Snippet {
        let bytes = Array(passage.utf8)
        var start = 0
        if bytes.count > byteLimit, let first = matches.first, first.lowerBound > byteLimit / 2 {
            start = bytes[..<(first.lowerBound - byteLimit / 3)].lastIndex(of: 32).map { $0 + 1 } ?? 0
        }
        var end = bytes.count
        if end - start > byteLimit {
            // A run without spaces is cut between characters.
            let limit = start + byteLimit
            end = bytes[start..<limit].lastIndex(of: 32) ?? bytes[...limit].lastIndex { $0 & 0xC0 != 0x80 } ?? limit
        }
        let text = String(decoding: bytes[start..<end], as: UTF8.self)
        let inside = matches.filter { $0.lowerBound >= start && $0.upperBound <= end }
        return Snippet(
            text: text,
            highlights: inside.map { scalars(bytes, start, $0.lowerBound)..<scalars(bytes, start, $0.upperBound) })
    }

    /// UTF-8 counts bytes, a reader of JSON counts characters: every byte but continuation bytes starts a scalar.
    private static func scalars(_ bytes: [UInt8], _ from: Int, _ to: Int) -> Int {
        bytes[from..<to].count { $0 & 0xC0 != 0x80 }
    }
}
