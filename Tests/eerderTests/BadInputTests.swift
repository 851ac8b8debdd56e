import Foundation
import Glibc
import Testing

/// Files, folders and questions that no one hopes for: each gets one clear line and the right exit code, and nothing that was
/// indexed is lost.
struct BadInputTests {
    private static let list = "flevoland.nl/besluitenlijsten/2024/besluitenlijst-14-mei-2024.html"

    private let place = TemporaryDirectory()
    private let before: [DecisionRecord]

    init() throws {
        try place.copy(Demo.corpus + "/" + Self.list, as: "A/" + Self.list)
        let run = try place.eerder("index", "A", "--index", "I", "--quiet")
        try #require(run.exitCode == 0, "\(run.errors)")
        before = try place.decisions("I")
        try #require(!before.isEmpty)
    }

    /// Indexes `A` again and checks that every earlier decision is still there.
    private func index(_ wrapper: [String] = []) throws -> Program.Outcome {
        let run = try place.eerder("index", "A", "--index", "I", "--quiet", wrapper: wrapper)
        #expect(run.output.isEmpty)
        let ids = Set(try place.decisions("I").map(\.id))
        #expect(ids.isSuperset(of: before.map(\.id)))
        return run
    }

    private func expectRefusal(_ run: Program.Outcome, of name: String, saying reason: String) {
        #expect(run.exitCode == 1)
        #expect(run.errorLines.count == 1, "\(run.errors)")
        #expect(run.errors.contains("\(name)") && run.errors.contains(": error: "), "\(run.errors)")
        #expect(run.errors.contains(reason), "\(run.errors)")
    }

    @Test("A path that does not exist is named, and the index stays")
    func missingPath() throws {
        let run = try place.eerder("index", "nergens", "--index", "I")
        #expect(run.exitCode == 1 && run.output.isEmpty)
        #expect(run.errors.hasPrefix("nergens: error: bestaat niet"))
        #expect(try place.decisions("I") == before)

        let mixed = try place.eerder("index", "nergens", "A", "--index", "I2", "--quiet")
        expectRefusal(mixed, of: "nergens", saying: "bestaat niet")
        #expect(try place.decisions("I2") == before)
    }

    @Test("An empty file is passed over and told in the status", arguments: ["", " \n\t\n", "\u{FEFF}"])
    func emptyFile(text: String) throws {
        try place.file("A/leeg.html", text)
        #expect(try index().exitCode == 0)
        #expect(try place.eerder("status", "--index", "I").output.contains("leeg.html: het bestand is leeg"))
    }

    @Test("A folder without files and a folder in which all is passed over give an empty index, not an error")
    func emptyFolder() throws {
        try place.folder("niets")
        let run = try place.eerder("index", "niets", "--index", "J")
        #expect(run.exitCode == 0 && run.errors.isEmpty)
        let ask = try place.eerder("ask", "mobiliteit", "--index", "J")
        #expect(ask.exitCode == 0)
        #expect(ask.output.contains("geen besluit"))
    }

    /// Bytes that look random and are the same in every run.
    private static let junk = {
        var state: UInt64 = 1
        return (0..<5_000).map { _ -> UInt8 in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(state >> 56)
        }
    }()

    @Test("Binary junk named .html is refused by name")
    func binaryJunk() throws {
        try place.file("A/ruis.html", Self.junk)
        expectRefusal(try index(), of: "ruis.html", saying: "geen tekst")
    }

    @Test("A page cut in the middle gives the decisions before the cut")
    func cutPage() throws {
        let whole = try place.bytes("A/" + Self.list)
        let place = TemporaryDirectory()
        try place.file("A/" + Self.list, Array(whole.prefix(whole.count * 6 / 10)))
        let run = try place.eerder("index", "A", "--index", "I", "--quiet")
        #expect(run.exitCode == 0 && run.errors.isEmpty)
        let ids = Set(try place.decisions("I").map(\.id))
        #expect(!ids.isEmpty && ids.count < before.count)
        #expect(ids.isSubset(of: before.map(\.id)))
    }

    @Test("A page cut anywhere never stops a run", arguments: [1, 15, 29, 43, 57, 71, 85, 99])
    func cutAnywhere(percent: Int) throws {
        let whole = try place.bytes("A/" + Self.list)
        try place.file("A/kopie/kort.html", Array(whole.prefix(whole.count * percent / 100)))
        let run = try index()
        #expect(run.exitCode == 0 && run.errors.isEmpty, "\(run.errors)")
    }

    @Test("A hundred thousand nested tags are read or refused by name, in time")
    func nestedTags() throws {
        let depth = 100_000
        let page =
            "<html><body>" + String(repeating: "<div>", count: depth) + "diep"
            + String(repeating: "</div>", count: depth)
        try place.file("A/diep.html", page)
        let run = try index()
        if run.exitCode != 0 { expectRefusal(run, of: "diep.html", saying: ";") }
        #expect(run.exitCode >= 0, "ended by a signal")
    }

    @Test("Deeply nested JSON is read or refused by name", arguments: ["[", "{\"a\":"])
    func nestedJSON(opening: String) throws {
        try place.file("A/diep.json", String(repeating: opening, count: 100_000))
        expectRefusal(try index(), of: "diep.json", saying: "JSON")
    }

    @Test("A file of 200 MB is refused by name with the limit, without being read, and the rest goes on")
    func hugeFile() throws {
        try place.file("A/groot.html", "")
        try #require(truncate(place.path + "/A/groot.html", 200 << 20) == 0)
        try place.copy(Demo.corpus + "/flevoland.nl/besluitenlijsten/2020", as: "A/later")
        expectRefusal(try index(), of: "groot.html", saying: "64 MB")
        #expect(try place.decisions("I").count > before.count)
    }

    @Test("Bytes that are not UTF-8 are read as the text they were meant to be")
    func invalidUTF8() throws {
        let text = try place.text("A/" + Self.list).replacing("hinder", with: "ge~nde hinder")
        let bytes = text.utf8.map { $0 == UInt8(ascii: "~") ? 0xEB : $0 }
        try place.file("A/" + Self.list, bytes)
        #expect(try index().exitCode == 0)
        let output = try place.eerder("export", "--index", "I").output
        #expect(output.utf8.elementsEqual(String(decoding: output.utf8, as: UTF8.self).utf8))
    }

    @Test(
        "A folder without read permission is named and the rest is indexed",
        .enabled(if: Rights.canBeTaken, "root reads everything"))
    func unreadableFolder() throws {
        try place.copy(Demo.corpus + "/flevoland.nl/besluitenlijsten/2020", as: "A/dicht")
        try place.file("A/vers.txt", "Een brief.")
        chmod(place.path + "/A/dicht", 0)
        try Rights.give(place.path + "/I")
        expectRefusal(try index(Rights.ordinaryUser), of: "dicht", saying: "geen leesrechten")
    }

    @Test("What a file said stays while it cannot be read", .enabled(if: Rights.canBeTaken, "root reads everything"))
    func unreadableFile() throws {
        chmod(place.path + "/A/" + Self.list, 0)
        try place.file("A/vers.txt", "Een brief.")
        try Rights.give(place.path + "/I")
        expectRefusal(try index(Rights.ordinaryUser), of: Self.list, saying: "geen leesrechten")
    }

    @Test(
        "What the files of a folder said stays while the folder cannot be read",
        .enabled(if: Rights.canBeTaken, "root reads everything"))
    func unreadableLater() throws {
        chmod(place.path + "/A/flevoland.nl/besluitenlijsten", 0)
        try place.file("A/vers.txt", "Een brief.")
        try Rights.give(place.path + "/I")
        expectRefusal(try index(Rights.ordinaryUser), of: "flevoland.nl/besluitenlijsten", saying: "geen leesrechten")
    }

    @Test("A name with a newline stays on one line, in a message and in a list")
    func newlineInName() throws {
        try place.file("A/rom\nmel.html", Self.junk)
        expectRefusal(try index(), of: "rom\\nmel.html", saying: "geen tekst")
        #expect(try place.eerder("status", "--index", "I").output.contains("  rom\\nmel.html: "))
    }

    @Test("A page with a newline in its name gives its decisions, each on one line of an export")
    func newlineInSource() throws {
        try place.copy(
            Demo.corpus + "/flevoland.nl/besluitenlijsten/2020/besluitenlijst-13-oktober-2020.html",
            as: "A/be\nsluiten.html")
        #expect(try index().exitCode == 0)
        #expect(try place.decisions("I").contains { $0.evidence[0].source == "be\nsluiten.html" })
        for line in try place.eerder("export", "--format", "text", "--index", "I").outputLines {
            #expect(!line.hasPrefix("sluiten.html"))
        }
    }

    @Test("Links in a circle are followed once and a link to itself is named")
    func linkLoops() throws {
        try place.link("A/terug", to: ".")
        try place.link("A/flevoland.nl/omhoog", to: "../../A")
        #expect(try index().exitCode == 0)
        #expect(try place.decisions("I").count == before.count)
        try place.link("A/zelf", to: "zelf")
        expectRefusal(try index(), of: "zelf", saying: "naar zichzelf")
    }

    @Test("An index that lies inside the crawled folder is not read as papers")
    func indexInsideTheFolder() throws {
        for _ in 1...2 {
            let run = try place.eerder("index", ".", "--index", "I", "--quiet")
            #expect(run.exitCode == 0 && run.errors.isEmpty, "\(run.errors)")
        }
    }

    @Test("A link to nowhere is named")
    func danglingLink() throws {
        try place.link("A/los.html", to: "weg.html")
        expectRefusal(try index(), of: "los.html", saying: "bestaat niet")
    }

    @Test("Damaged JSON is refused with the line")
    func damagedJSON() throws {
        try place.file("A/kapot.json", "{\n\"data\": [1,")
        expectRefusal(try index(), of: "kapot.json:2", saying: "JSON is beschadigd")
    }

    @Test("A question of 100 kB is refused with the limit")
    func hugeQuestion() throws {
        for question in [String(repeating: "a", count: 100_000), String(repeating: "mobiliteit ", count: 9_000)] {
            let run = try place.eerder("ask", question, "--index", "I")
            #expect(run.exitCode == 2)
            #expect(run.output.isEmpty)
            #expect(run.errorLines[0].contains("1000 tekens"))
            #expect(run.errors.utf8.count < 500)
        }
    }

    @Test(
        "A question of only signs finds nothing and says so once",
        arguments: ["?!...", "\"\"", "*", "€ § ¶", "", "   ", "😀"])
    func onlySigns(question: String) throws {
        let run = try place.eerder("ask", question, "--index", "I")
        #expect(run.exitCode == 0 && run.errors.isEmpty)
        #expect(run.output.contains("In deze vraag staan geen woorden om op te zoeken."))
        #expect(!run.output.contains("Gezocht: alles"), "it searched nothing, not everything")
        #expect(run.output.contains("\n0 besluiten."))
    }

    @Test(
        "No question stops the program",
        arguments: [
            "a\u{301}\u{301}\u{301}", "\u{202E}tietilibom", "\u{1B}[31mrood",
            "mobiliteit\u{7}", "(((((",
            "x*", "*x", "sinds 0000", "sinds 99999999999999999999", "tussen 2021 en", "van de", "in Almere",
            "ﬁets", "İstanbul", "\u{0}",
        ])
    func oddQuestions(question: String) throws {
        let run = try place.eerder("ask", "--index", "I", "--", question)
        #expect(run.exitCode == 0, "\(run.errors)")
        #expect(!run.output.contains("\u{1B}") && !run.output.contains("\u{7}") && !run.output.contains("\u{202E}"))
        let json = try place.eerder("ask", "--index", "I", "--format", "json", "--", question).output
        #expect(throws: Never.self) { try JSONDecoder().decode(AnswerRecord.self, from: Data(json.utf8)) }
    }
}

extension BadInputTests {
    @Test(
        "Operators that do not fit together are refused with their place and what to type instead",
        arguments: [
            ("\"half aanhalingsteken", 1), ("wonen AND", 7), ("AND OR NOT", 1), ("-wonen", 1), ("(wonen", 1),
            ("uitkomst:mooi", 10),
        ])
    func syntaxErrors(question: String, position: Int) throws {
        let run = try place.eerder("ask", "--index", "I", "--", question)
        #expect(run.exitCode == 2)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains("teken \(position): "), "\(run.errors)")
    }
}

/// Running the program without the rights of root, who may read and write everything.
enum Rights {
    /// A command that runs what follows as nobody; empty for one who has no special rights anyway.
    static let ordinaryUser = geteuid() == 0 ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : []

    static let canBeTaken: Bool = (try? Program.run(["--version"], in: "/", wrapper: ordinaryUser))?.exitCode == 0

    /// Lets an ordinary user write in a folder that root made.
    static func give(_ folder: String) throws {
        chmod(folder, 0o777)
        for name in try FileManager.default.contentsOfDirectory(atPath: folder) { chmod(folder + "/" + name, 0o666) }
    }
}
