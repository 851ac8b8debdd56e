extension WordWriter {
    /// The headings, each a link with the page it is on.
    ///
    /// A page is asked for by its bookmark (PAGEREF, 17.16.5.45): LibreOffice counts it while it lays out the text, Word when it updates
    /// fields on opening (`updateFields`). One TOC field around all (17.16.5.68) would let Word gather changed headings anew, but
    /// LibreOffice 7.4 takes what is inside such a field for plain text, and the contents would have no page numbers there, nor in
    /// a PDF it makes.
    mutating func contents(_ title: String, _ depth: Int) {
        paragraph("TOCHeading") { $0.run(title) }
        let styles: [StaticString] = ["TOC1", "TOC2", "TOC3", "TOC4"]
        for entry in outline where entry.level <= depth {
            paragraph(styles[entry.level - 1]) { $0.entry(entry) }
        }
    }

    private mutating func entry(_ entry: OutlineEntry) {
        out.markup("<w:hyperlink")
        out.attribute("w:anchor", entry.anchor.bookmark)
        out.markup(" w:history=\"1\">")
        run(entry.text)
        out.markup("<w:r><w:tab/></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>")
        out.markup("<w:r><w:instrText xml:space=\"preserve\"> PAGEREF ")
        out.text(entry.anchor.bookmark)
        out.markup(" \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>")
        // No number is better than a wrong one, until the pages are counted.
        out.markup("<w:r><w:t></w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:hyperlink>")
    }
}
