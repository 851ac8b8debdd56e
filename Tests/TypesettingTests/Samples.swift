import Typesetting

/// Small documents the tests write.
enum Samples {
    static func document(_ blocks: [Block], title: String = "Dossier") -> TypesetDocument {
        TypesetDocument(title: title, language: .dutch, skipLabel: "Naar de inhoud", blocks: blocks)
    }

    /// The same text in every place a document can put text of others.
    static func everywhere(_ text: String) -> TypesetDocument {
        let timeline = Timeline(
            name: Anchor(text), title: text, summary: text, lanes: [.init(text, [.init(2020.5, text)])])
        return TypesetDocument(
            title: text, subtitle: text, language: .dutch, metadata: [DefinitionRow(text, [.text(text)])],
            skipLabel: text,
            blocks: [
                .contents(title: text, depth: 4),
                .heading(level: 1, [.text(text)], anchor: Anchor(text)),
                .paragraph([
                    .strong([.text(text)]), .emphasis([.text(text)]), .badge(text), .target(Anchor(text + "2")),
                ]),
                .paragraph([.text(text), .link(text, to: LinkTarget(Anchor(text)))]),
                .list(.bullets, [[.text(text)]]),
                .list(.numbers, [[.text(text)]]),
                .quotation([[.text(text)], [.text(text)]], source: [.text(text)]),
                .table(
                    Table(
                        caption: [.text(text)], columns: [.init([.text(text)]), .init([.text(text)], alignment: .end)],
                        rows: [[[.text(text)], [.strong([.text(text)])]]], hasRowHeaders: true)),
                .figure(Figure(timeline.picture, caption: [.text(text)], alternative: [.paragraph([.text(text)])])),
                .definitions([DefinitionRow(text, [.text(text)])]),
                .callout(label: text, [.text(text)]),
                .together([.paragraph([.text(text)])]),
            ])
    }

    /// Texts that try to be more than text.
    static let hostile = [
        "<script>alert(1)</script>", "</style><img src=x onerror=alert(1)>", "\" onmouseover=\"alert(1)", "' onload='x",
        "&lt;b&gt; & &copy;",
        "]]><!-- --><?php ?>", "# kop", "#", "1. een", "12) twaalf", "- item", "+ item", "* item", "> citaat",
        "--- ***", "===", "~~~", "```",
        "`code`", "*sterk* _nadruk_ ~~weg~~", "[link](javascript:alert(1))", "![beeld](http://x.example/y.png)",
        "[ref]: http://x.example",
        "| a | b |", "a \\| b \\", "| --- | --- |", "=cmd|' /C calc'!A0", "$x^2$",
        "www.example.org http://example.org a@b.example", "<http://x.example>",
        "    ingesprongen", "\tmet tab", "twee\nregels\r\nen\u{2028}drie", "slot\\", "nul\u{0}en bel\u{7}\u{1B}[31m",
        "\u{FFFE}\u{FFFF}\u{FEFF}x",
        "motie \u{202E}nees\u{202C} \u{2066}x\u{2069}", "\u{5D4}\u{5D7}\u{5DC}\u{5D8}\u{5D4} 12", "Ωμέγα 漢字 👩‍👩‍👧", "!", "",
        " ", "&", "www", ":", "1",
        String(repeating: "Zeer lang voorstel | ", count: 500), String(repeating: "x", count: 10_000),
    ]
}
