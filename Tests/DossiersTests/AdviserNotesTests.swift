import Testing

@testable import Dossiers

struct AdviserNotesTests {
    private func notes(_ yaml: String) throws -> AdviserNotes { try AdviserNotes(yaml: Array(yaml.utf8)) }

    @Test("What the adviser writes is read as it stands")
    func everything() throws {
        let notes = try notes(
            """
            titel: "Spoor: nu of nooit"
            inleiding: |
              Eerste regel
              tweede regel
            volgorde: nieuwste
            besluiten:
              a-1:
                vast: ja
                notitie: Navragen # niet vergeten
              b-2:
                weglaten: gaat over iets anders
              c-3:
                weglaten: ja
              d-4:
                weglaten: nee
              e-5:
                weglaten:
            koppen:
              - kop: Spoor
                besluiten: [a-1, c-3]
            """)
        #expect(notes.title == "Spoor: nu of nooit")
        #expect(notes.introduction == "Eerste regel\ntweede regel\n")
        #expect(notes.isNewestFirst)
        #expect(notes.notes["a-1"] == .init(isPinned: true, text: "Navragen"))
        #expect(notes.notes["b-2"]?.exclusion == "gaat over iets anders")
        #expect(notes.notes["c-3"]?.exclusion == "")
        #expect(notes.notes["d-4"]?.exclusion == nil && notes.notes["e-5"]?.exclusion == nil)
        #expect(notes.sections == [.init(heading: "Spoor", decisions: ["a-1", "c-3"])])
        #expect(notes.wanted == ["a-1"], "what is left out is not wanted")
    }

    @Test(
        "An empty file, comments only and the first file say nothing",
        arguments: ["", "# niets\n", "titel:\nkoppen:\n"])
    func empty(yaml: String) throws {
        #expect(try notes(yaml) == AdviserNotes())
        #expect(try AdviserNotes(yaml: AdviserNotes.template) == AdviserNotes())
    }

    @Test("A mark at the start, as Windows writes it, and ends of lines with a return are no matter")
    func windows() throws {
        let bytes = [0xEF, 0xBB, 0xBF] + Array("titel: a\r\nvolgorde: nieuwste\r\n".utf8)
        let notes = try AdviserNotes(yaml: bytes)
        #expect(notes.title == "a" && notes.isNewestFirst)
    }

    @Test("The examples in the first file are right when their hash is taken away")
    func template() throws {
        let lines = String(decoding: AdviserNotes.template, as: UTF8.self).split(separator: "\n")
        let examples = lines.filter {
            $0.hasPrefix("# ") && ($0.contains(":") || $0.contains("- ")) && !$0.hasSuffix(".")
        }
        .map { $0.dropFirst(2) }
        let notes = try notes(examples.joined(separator: "\n"))
        #expect(notes.title != nil && notes.isNewestFirst && notes.notes.count == 2 && notes.sections.count == 1)
    }

    @Test(
        "What cannot be read is an error at its line, and never passed over",
        arguments: [
            ("titel: a\nnotite: b", 2), ("besluiten:\n  a-1:\n    vat: ja", 3),
            ("besluiten:\n  a-1:\n    vast: misschien", 3),
            ("besluiten:\n  - a-1", 2), ("koppen:\n  kop: a", 2), ("koppen:\n  - besluiten: [a]", 2), ("titel: [a]", 1),
            ("titel: a\ntitel: b", 2), ("titel: a: b", 1), ("\ttitel: a", 1), ("titel: &x a\ninleiding: *x", 2),
            ("titel: a\n---\ntitel: b", 3), ("volgorde: willekeurig", 1), ("besluiten:\n  a: {vast: ja", 3),
            ("besluiten:\n  a-1: {vast: ja, weglaten: ja}", 2),
        ])
    func errors(yaml: String, line: Int) throws {
        let error = #expect(throws: DossierError.self) { try notes(yaml) }
        #expect(error?.line == line, "\(error?.message ?? "")")
        #expect(error?.message.contains(";") ?? false, "what to do is missing")
    }

    @Test("A file that would fill the memory, or is deeper than anyone types, is refused")
    func hostile() {
        #expect(throws: DossierError.self) { try notes(String(repeating: "[", count: 10_000)) }
        #expect(throws: DossierError.self) {
            try AdviserNotes(yaml: Array(repeating: 0x20, count: YAMLReader.byteLimit + 1))
        }
        #expect(throws: DossierError.self) { try AdviserNotes(yaml: [0xFF, 0xFE, 0x00, 0x3A]) }
    }
}
