import Testing

@testable import Typesetting

@Suite("A document in three formats")
struct TypesetDocumentTests {
    private static let link = Inline.link("notulen", address: "https://gemeente.example/a?b=1&c=(2)")
    private static let document = TypesetDocument(
        title: "Leesdossier", subtitle: "Fietsen & lopen", language: .dutch,
        metadata: [DefinitionRow("Stand", ["1 maart"])],
        skipLabel: "Naar de inhoud",
        blocks: [
            .contents(title: "Inhoud", depth: 1), .pageBreak,
            .heading(level: 1, ["Besluiten"], anchor: Anchor("besluiten")),
            .table(
                Table(
                    caption: ["Per jaar"], columns: [.init(["Orgaan"], width: 3), .init(["2023"], alignment: .end)],
                    rows: [[["Raad"], ["2"]], [["Staten"]]], hasRowHeaders: true)),
            .together([
                .heading(level: 3, ["Motie ", .emphasis(["Fietsbrug."])]),
                .definitions([DefinitionRow("Uitkomst", [.badge("aangenomen")])]),
                .quotation([["Besluit:"], ["1. In te stemmen."]], source: [link]),
            ]),
            .callout(label: "Nieuw", ["sinds ", .strong(["maart"]), "."]),
            .list(.bullets, [["een"], ["twee"]]), .list(.bullets, [["drie"]]), .list(.numbers, [["vier"]]),
            .paragraph([.target(Anchor("slot")), "Zie ", .link("boven", to: LinkTarget(Anchor("besluiten"))), "."]),
        ])

    @Test("Markdown, whole")
    func markdown() {
        #expect(
            Self.document.markdown == """
                # Leesdossier

                *Fietsen & lopen*

                - **Stand**: 1 maart

                **Inhoud**

                - [Besluiten](#besluiten)

                ---

                ## <a id="besluiten"></a>Besluiten

                **Per jaar**

                | Orgaan | 2023 |
                | --- | --: |
                | **Raad** | 2 |
                | **Staten** | |

                ### <a id="heading-2"></a>Motie <em>Fietsbrug.</em>

                - **Uitkomst**: \\[aangenomen\\]

                > Besluit:
                >
                > 1\\. In te stemmen.
                >
                > — [notulen](https://gemeente.example/a?b=1\\&c=\\(2\\))

                **Nieuw** sinds **maart**.

                - een
                - twee

                <!-- -->

                - drie

                1. vier

                <a id="slot"></a>Zie [boven](#besluiten).

                """)
    }

    @Test("The body of HTML, whole")
    func html() throws {
        let page = Self.document.html
        let body = try #require(page.firstRange(of: "<body>")?.upperBound)
        #expect(
            page[body...] == """

                <a class="skip" href="#main_text">Naar de inhoud</a>
                <header>
                <h1>Leesdossier</h1>
                <p class="subtitle">Fietsen &amp; lopen</p>
                <dl>
                <div><dt>Stand</dt><dd>1 maart</dd></div>
                </dl>
                </header>
                <main id="main_text" tabindex="-1">
                <nav class="contents" aria-label="Inhoud">
                <h2>Inhoud</h2>
                <ol>
                <li class="level-1"><a href="#besluiten">Besluiten</a></li>
                </ol>
                </nav>
                <div class="page-break"></div>
                <h2 id="besluiten">Besluiten</h2>
                <div class="scroll" role="group" tabindex="0" aria-label="Per jaar">
                <table>
                <caption>Per jaar</caption>
                <colgroup><col style="width:75%"/><col style="width:25%"/></colgroup>
                <thead>
                <tr><th scope="col">Orgaan</th><th scope="col" class="end">2023</th></tr>
                </thead>
                <tbody>
                <tr><th scope="row">Raad</th><td class="end">2</td></tr>
                <tr><th scope="row">Staten</th><td class="end"></td></tr>
                </tbody>
                </table>
                </div>
                <article class="together">
                <h3 id="heading-2">Motie <em>Fietsbrug.</em></h3>
                <dl>
                <div><dt>Uitkomst</dt><dd><span class="badge">aangenomen</span></dd></div>
                </dl>
                <figure class="quotation">
                <blockquote>
                <p>Besluit:</p>
                <p>1. In te stemmen.</p>
                </blockquote>
                <figcaption><a href="https://gemeente.example/a?b=1&amp;c=(2)">notulen</a></figcaption>
                </figure>
                </article>
                <p class="callout"><strong>Nieuw</strong> sinds <strong>maart</strong>.</p>
                <ul>
                <li>een</li>
                <li>twee</li>
                </ul>
                <ul>
                <li>drie</li>
                </ul>
                <ol>
                <li>vier</li>
                </ol>
                <p><span id="slot"></span>Zie <a href="#besluiten">boven</a>.</p>
                </main>
                </body>
                </html>

                """)
    }

    @Test("HTML names its language, allows nothing from elsewhere and holds no script")
    func head() throws {
        let page = try XMLReader.read(Self.document.html)
        #expect(page.attributes["html@lang"] == ["nl"])
        #expect(page.attributes["meta@charset"] == ["utf-8"])
        #expect(page.attributes["meta@content"]?.first?.hasPrefix("default-src 'none';") == true)
        #expect(Set(page.elements).isDisjoint(with: ["script", "img", "link", "iframe", "object", "form", "base"]))
        #expect(!String(decoding: PackageResources.document_css, as: UTF8.self).contains("url("))
    }

    @Test(
        "A document without blocks or words can be written, in both languages", arguments: DocumentLanguage.allCases)
    func empty(language: DocumentLanguage) throws {
        let document = TypesetDocument(
            title: "", language: language, skipLabel: "",
            blocks: [
                .paragraph([]), .list(.numbers, []), .quotation([]), .table(Table(columns: [], rows: [[["x"]]])),
                .definitions([]), .together([]), .contents(title: "", depth: 0), .pageBreak,
            ])
        #expect(document.markdown.hasPrefix("#\n"))
        #expect(try XMLReader.read(document.html).attributes["html@lang"] == [language.rawValue])
        for part in ZipReader(bytes: document.docx).parts { _ = try XMLReader.read(part.content) }
    }
}
