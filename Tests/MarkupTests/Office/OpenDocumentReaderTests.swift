import Council
import PackedFixtures
import Testing

@testable import Markup

@Suite("OpenDocumentReader")
struct OpenDocumentReaderTests {
    private static let names =
        "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""

    private static let styles = """
        <office:automatic-styles>
        <style:style style:name="V"><style:text-properties fo:font-weight="bold"/></style:style>
        <style:style style:name="P1" style:parent-style-name="V"/>
        <text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
        <text:list-level-style-number text:level="2" style:num-format="a" text:display-levels="2" style:num-suffix=")"/></text:list-style>
        <text:list-style style:name="B"><text:list-level-style-bullet text:level="1" text:bullet-char="o"/></text:list-style>
        </office:automatic-styles>
        """

    private func tree(_ body: String, common: String? = nil) throws -> MarkupTree {
        var parts = [
            "content.xml":
                "<office:document-content \(Self.names)>\(Self.styles)<office:body><office:text>\(body)</office:text></office:body></office:document-content>"
        ]
        parts["styles.xml"] = common.map { "<office:document-styles \(Self.names)>\($0)</office:document-styles>" }
        guard case .html(let tree) = try Page(bytes: ZipBuilder.openDocument(parts), name: "a.odt").content else {
            throw MarkupError.empty
        }
        return tree
    }

    private func item(_ text: String, _ more: String = "") -> String {
        "<text:list-item><text:p>\(text)</text:p>\(more)</text:list-item>"
    }

    @Test(
        "A document is the page it would be",
        arguments: [
            ("<text:h text:outline-level=\"2\">Besluit</text:h>", ["h2 Besluit"]),
            ("<text:p text:style-name=\"Title\">Lijst</text:p>", ["p Lijst"]),
            ("<text:p text:style-name=\"P1\">Vet</text:p>", ["h6 Vet"]),
            ("<text:p><text:span text:style-name=\"V\">Besluit</text:span> conform</text:p>", ["p Besluit conform"]),
            ("<text:p>a<text:s text:c=\"3\"/>b<text:line-break/>C</text:p>", ["p a b", "p C"]),
            ("<text:p>Datum<text:tab/>3 mei</text:p>", ["tr Datum | 3 mei"]),
            (
                "<text:tracked-changes><text:p>weg</text:p></text:tracked-changes><text:p>a<text:change-start/>b<text:change-end/></text:p>",
                ["p ab"]
            ),
            (
                "<text:p>a<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>noot</text:p></text:note-body></text:note></text:p>",
                ["p a"]
            ),
            (
                "<text:p>a<draw:frame><draw:text-box><text:p>kader</text:p></draw:text-box></draw:frame>b</text:p>",
                ["p ab", "p kader"]
            ),
            (
                "<text:table-of-content><text:p>Opening 3</text:p></text:table-of-content><text:section><text:p>a</text:p></text:section>",
                ["p a"]
            ),
            ("<text:p>a<office:annotation><text:p>opmerking</text:p></office:annotation></text:p>", ["p a"]),
            (
                "<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>Onderwerp</text:p></table:table-cell><table:table-cell><text:p>Besluit</text:p></table:table-cell></table:table-row></table:table-header-rows><table:table-row><table:table-cell table:number-columns-repeated=\"999999999\"/></table:table-row></table:table>",
                ["tr Onderwerp | Besluit"]
            ),
        ])
    func blocks(body: String, expected: [String]) throws {
        let main = try #require(try tree(body).root.first(named: "main"))
        #expect(BlockReader.blocks(of: main).map(\.outline) == expected)
    }

    @Test("Items have the numbers they have in print")
    func numbers() throws {
        let inner = "<text:list>\(item("Pont"))\(item("Brug"))</text:list>"
        let body = """
            <text:list text:style-name="L">\(item("Opening"))\(item("Moties", inner))</text:list><text:p>tussen</text:p>
            <text:list text:style-name="L" text:continue-numbering="true">\(item("Sluiting"))</text:list>
            <text:list text:style-name="L">\(item("Nieuw"))<text:list-item text:start-value="7"><text:p>Zeven</text:p></text:list-item></text:list>
            <text:list text:style-name="B">\(item("punt"))</text:list>
            """
        let main = try #require(try tree(body).root.first(named: "main"))
        #expect(
            BlockReader.blocks(of: main).map(\.outline) == [
                "li 1. Opening", "li 2. Moties", "li 2.a) Pont", "li 2.b) Brug", "p tussen", "li 3. Sluiting",
                "li 1. Nieuw",
                "li 7. Zeven", "li punt",
            ])
    }

    @Test("Headers and notes stand outside the text, and numbers of headings before it")
    func margins() throws {
        let common = """
            <office:styles><text:outline-style><text:outline-level-style text:level="1" style:num-format="1" style:num-suffix="."/></text:outline-style></office:styles>
            <office:master-styles><style:master-page><style:header><text:p>Gemeente Almere</text:p></style:header></style:master-page></office:master-styles>
            """
        let tree = try tree("<text:h text:outline-level=\"1\">Opening</text:h>", common: common)
        #expect(tree.root.text == "Gemeente Almere 1. Opening")
        #expect(tree.root.first(named: "main")?.text == "1. Opening")
    }
}
