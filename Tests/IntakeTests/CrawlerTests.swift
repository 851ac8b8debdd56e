import Glibc
import Testing

@testable import Intake

@Suite("Crawler")
struct CrawlerTests {
    private let directory = TemporaryDirectory()

    private func sources() -> [String] { Crawler(root: directory.path).files.map(\.source) }

    @Test("Files come in the order of their bytes, whatever order they were made in")
    func order() throws {
        let names = ["b.html", "a/z.html", "a/b/c", "Z.html", "é.html", "a.html", "10.html", "9.html"]
        for name in names { try directory.file(name) }
        let expected = ["10.html", "9.html", "Z.html", "a/b/c", "a/z.html", "a.html", "b.html", "é.html"]
        #expect(sources() == expected)
        #expect(sources() == expected)
    }

    @Test("A file is known by its path under the root, with its size", arguments: ["", "/"])
    func paths(end: String) throws {
        try directory.file("host.nl/Agenda/Index/\(guid(1))@a=1&b=2", "twaalf bytes")
        let crawler = Crawler(root: directory.path + end)
        let file = try #require(crawler.files.first)
        #expect(file.source == "host.nl/Agenda/Index/\(guid(1))@a=1&b=2")
        #expect(file.size == 12)
        #expect(try FileBytes.read(file.path, limit: 100).get().count == 12)
    }

    @Test("One file is an export by itself")
    func singleFile() throws {
        try directory.file("map/lijst.txt")
        #expect(Crawler(root: directory.path + "/map/lijst.txt").files.map(\.source) == ["lijst.txt"])
    }

    @Test("Links that lead back into the tree are followed once", arguments: [".", "..", "/"])
    func loop(target: String) throws {
        try directory.file("a/b/lijst.txt")
        try directory.link("a/b/lus", to: target == "/" ? directory.path : target)
        try directory.link("a/nogmaals", to: "b")
        let crawler = Crawler(root: directory.path)
        #expect(crawler.files.map(\.source) == ["a/b/lijst.txt"])
        #expect(crawler.failed.isEmpty)
    }

    @Test("A link to a file or folder elsewhere is read")
    func links() throws {
        let other = TemporaryDirectory()
        try other.file("map/lijst.txt")
        try directory.link("bestand.txt", to: other.path + "/map/lijst.txt")
        try directory.link("map", to: other.path + "/map")
        #expect(sources() == ["bestand.txt", "map/lijst.txt"])
    }

    @Test("A link to nothing or to itself fails by name, and the rest goes on")
    func brokenLinks() throws {
        try directory.file("z.txt")
        try directory.link("nergens", to: "weg")
        try directory.link("zelf", to: "zelf")
        let crawler = Crawler(root: directory.path)
        #expect(crawler.files.map(\.source) == ["z.txt"])
        #expect(
            crawler.failed.map(\.description) == [
                "nergens: error: bestaat niet", "zelf: error: een koppeling die naar zichzelf verwijst",
            ])
    }

    @Test("A folder without read permission fails by name, and the rest goes on")
    func unreadable() throws {
        try directory.file("a/lijst.txt")
        try directory.file("dicht/lijst.txt")
        try directory.file("z.txt")
        chmod(directory.path + "/dicht", 0)
        let crawler = withoutRoot { Crawler(root: directory.path) }
        #expect(crawler.files.map(\.source) == ["a/lijst.txt", "z.txt"])
        #expect(crawler.failed.map(\.description) == ["dicht: error: geen leesrechten; geef leesrechten op de map"])
    }

    @Test("A path that does not exist is one clear line")
    func missing() {
        let crawler = Crawler(root: directory.path + "/weg")
        #expect(crawler.files.isEmpty)
        #expect(
            crawler.failed.map(\.description) == [
                "\(directory.path)/weg: error: bestaat niet; geef een map of bestand dat bestaat"
            ])
    }

    @Test("A name with a line end or a terminal code is printed on one line")
    func strangeNames() throws {
        try directory.file("a\nb.html")
        try directory.link("c\n\u{1B}[31md", to: "weg")
        let crawler = Crawler(root: directory.path)
        #expect(crawler.files.map(\.source) == ["a\nb.html"])
        #expect(crawler.failed.map(\.description) == [#"c\n\u{1b}[31md: error: bestaat niet"#])
    }

    @Test("Hidden files are left alone")
    func hidden() throws {
        for name in [".verborgen", ".git/config", "a/.DS_Store", "b.txt"] { try directory.file(name) }
        #expect(sources() == ["b.txt"])
    }

    @Test("Styles, scripts and pictures are skipped with a reason, pages without ending are not")
    func supporting() throws {
        for name in [
            "x_bestanden/site.css", "x_bestanden/a.JS", "logo.png", "saved.js.download", "x.html", "zonder", "a.pdf",
            "b.docx",
        ] {
            try directory.file(name)
        }
        let crawler = Crawler(root: directory.path)
        #expect(crawler.files.map(\.source) == ["a.pdf", "b.docx", "x.html", "zonder"])
        #expect(
            crawler.skipped.map(\.source) == [
                "logo.png", "saved.js.download", "x_bestanden/a.JS", "x_bestanden/site.css",
            ])
        #expect(crawler.skipped.allSatisfy { $0.reason == "opmaak, script of beeld" })
    }

    @Test("A folder that holds an index is passed over, one that only has a file of that name is not")
    func index() throws {
        try directory.file("Index/MANIFEST", "EERDERIX en de rest")
        try directory.file("Index/1.segment")
        try directory.file("map/MANIFEST", "EERDER")
        try directory.file("leiding/brief.txt")
        #expect(mkfifo(directory.path + "/leiding/MANIFEST", 0o644) == 0)
        let crawler = Crawler(root: directory.path)
        #expect(crawler.files.map(\.source) == ["leiding/brief.txt", "map/MANIFEST"])
        #expect(crawler.skipped.first == ReadProblem(source: "Index", reason: "een index van Eerder"))
        #expect(crawler.failed.isEmpty)
    }

    @Test("A root has one name, however it is typed", arguments: ["", "/", "/.", "/a/..", "/lus"])
    func rootName(end: String) throws {
        try directory.file("a/lijst.txt")
        try directory.link("lus", to: ".")
        let name = Crawler.name(ofRoot: directory.path)
        #expect(name.hasPrefix("/"))
        #expect(Crawler.name(ofRoot: directory.path + end) == name)
        #expect(Crawler.name(ofRoot: directory.path + "/weg/") == directory.path + "/weg/")
    }

    @Test("A pipe is no file, and is not opened")
    func pipe() throws {
        #expect(mkfifo(directory.path + "/pijp", 0o644) == 0)
        let crawler = Crawler(root: directory.path)
        #expect(crawler.files.isEmpty)
        #expect(crawler.skipped.map(\.source) == ["pijp"])
    }

    @Test("A name that is no UTF-8 is not passed over in silence")
    func foreignName() throws {
        let name = (directory.path + "/caf").utf8CString.dropLast() + [CChar(bitPattern: 0xE9), 0]
        let descriptor = open(Array(name), O_WRONLY | O_CREAT, 0o644)
        try #require(descriptor >= 0)
        close(descriptor)
        let crawler = Crawler(root: directory.path)
        #expect(crawler.files.count + crawler.failed.count == 1)
    }

    @Test(
        "Control characters are spelled out",
        arguments: [
            ("a\nb", #"a\nb"#), ("a\tb\r", #"a\tb\r"#), ("\u{1B}[2J", #"\u{1b}[2J"#), ("a\u{9B}b", #"a\u{9b}b"#),
            ("één €", "één €"), ("a\r\nb", #"a\r\nb"#),
        ])
    func onOneLine(text: String, expected: String) {
        #expect(text.onOneLine == expected)
    }

    @Test("A problem names its file, its line where it has one, and what to do")
    func problem() {
        #expect(
            ReadProblem(source: "a.json", line: 3, reason: "kapot; haal opnieuw op").description
                == "a.json:3: error: kapot; haal opnieuw op")
        #expect(ReadProblem(source: "a", reason: "leeg").description == "a: error: leeg")
    }
}
