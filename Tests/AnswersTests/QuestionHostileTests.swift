import Testing

@testable import Answers

struct QuestionHostileTests {
    /// Either it is read, or it is an error of the question; nothing else can happen.
    private func survives(_ text: String) {
        do { _ = try QuestionOutline.read(text) } catch { #expect(error is QuestionError) }
    }

    @Test("A thousand characters of anything end quickly", .timeLimit(.minutes(1)))
    func anything() {
        let pieces = [
            "(", ")", "\"", "“", "a", "*", "-", ":", "NOT ", "OR ", "NEAR/5 ", "\u{0}", "\u{7}", "\u{202E}", "👩‍👩‍👧",
            "\r\n", "e\u{301}",
            "2022 ", "in ", "tot ", "van de VVD ", "de ", "titel:", "partij:", "\u{FEFF}", "ĳ", "٣", "中", "𝔸", "1-",
            "/", "'",
        ]
        for piece in pieces {
            survives(String(repeating: piece, count: 1_000))
            survives(String(repeating: piece + " ", count: 500) + "?")
        }
        survives(String(repeating: "(", count: 500) + String(repeating: ")", count: 500))
    }

    @Test("Words and operators in any order are read or refused", .timeLimit(.minutes(1)))
    func random() {
        let pieces = [
            "wat", "is", "er", "besloten", "over", "fiets", "Almere", "in", "van", "de", "VVD", "stemde", "tegen",
            "moties", "niet",
            "aangenomen", "vorig", "jaar", "raadsperiode", "2018-2022", "1", "januari", "tussen", "2019", "en", "t/m",
            "het", "college",
            "motie", "3136", "A6", "wethouder", "Kalverda", "VVD-moties", "AND", "OR", "NOT", "NEAR", "NEAR/3", "(",
            ")", "-bus", "fiets*",
            "\"de raad\"", "\"", "titel:", "partij:VVD", "uitkomst:foo", "jaar:2020", "stem:", "?", ",", "·",
        ]
        var seed: UInt64 = 20_241_124
        for _ in 0..<20_000 {
            var words: [String] = []
            for _ in 0..<(2 + seed % 12) {
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                words.append(pieces[Int((seed >> 33) % UInt64(pieces.count))])
            }
            survives(words.joined(separator: " "))
        }
    }

    @Test("What was read can be typed again")
    func roundTrip() throws {
        for text in [
            "fiets OR (brug tunnel)", "fiets NOT \"de brug\"", "(fiets OR bus) brug",
            "NOT (fiets OR bus) brug NEAR/3 dijk", "titel:(fiets OR brug*)", "partij:VVD OR soort:motie",
        ] {
            let once = try QuestionOutline.read(text)
            #expect(try QuestionOutline.read(once.text).terms == once.terms)
        }
    }
}
