/// The parts of a Word document that hold words (ECMA-376 part 1, 11.3).
struct WordPackage {
    private let package: OfficePackage

    /// Headers and footers read at most; a document has three of each per section.
    private static let marginLimit = 12

    init(_ package: OfficePackage) { self.package = package }

    func page() throws(MarkupError) -> MarkupTree {
        let main = try mainPart()
        let folder = main.lastIndex(of: "/").map { main[...$0] } ?? ""
        let document = try package.part(main)
        let styles = WordStyles(try package.partIfPresent(folder + "styles.xml"))
        let numbering = WordNumbering(try package.partIfPresent(folder + "numbering.xml"))
        let links = try links(folder + "_rels/" + main.dropFirst(folder.count) + ".rels")
        var reader = WordReader(styles: styles, numbering: numbering, links: links)
        let body = document.root.first(named: "w:body").map { reader.blocks(in: $0) } ?? []
        let margins = margins(folder)
        let pictures = ([document] + margins).flatMap { $0.root.all(named: "wp:docPr") }.flatMap {
            [$0["descr"], $0["title"]].compactMap { $0 }.filter { !$0.isEmpty }
        }
        return OfficeTree.page(
            body: body,
            margins: margins.flatMap { tree in
                var reader = WordReader(styles: styles, numbering: WordNumbering(nil), links: [:])
                return reader.blocks(in: tree.root)
            }, pictures: pictures)
    }

    /// The part that the package names as its document: "word/document.xml", but not of every writer.
    private func mainPart() throws(MarkupError) -> String {
        let relations = try package.partIfPresent("_rels/.rels")
        let main = relations?.root.first {
            $0.name == "rel:Relationship" && $0["Type"]?.hasSuffix("/officeDocument") == true
        }
        let target = main?["Target"].map { $0.hasPrefix("/") ? String($0.dropFirst()) : $0 }
        return target ?? "word/document.xml"
    }

    /// Addresses by the id that a hyperlink refers to.
    private func links(_ part: String) throws(MarkupError) -> [String: String] {
        guard let relations = try package.partIfPresent(part) else { return [:] }
        return relations.root.all(named: "rel:Relationship").reduce(into: [:]) { links, relation in
            if relation["TargetMode"] == "External", let id = relation["Id"], let target = relation["Target"] {
                links[id] = target
            }
        }
    }

    /// Headers, footers and notes. A damaged one does not take the document with it.
    private func margins(_ folder: some StringProtocol) -> [MarkupTree] {
        ["header", "footer", "footnotes", "endnotes"].flatMap { name in
            package.parts(beginning: folder + name).prefix(WordPackage.marginLimit).compactMap {
                try? package.part($0)
            }
        }
    }
}
