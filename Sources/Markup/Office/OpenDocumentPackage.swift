internal import Containers

/// The parts of an OpenDocument text that hold words (ODF 1.3 part 3, 3.1).
struct OpenDocumentPackage {
    private let package: OfficePackage

    init(_ package: OfficePackage) { self.package = package }

    func page() throws(MarkupError) -> MarkupTree {
        try checkEncryption()
        let content = try package.part("content.xml")
        // Without styles the words are still there.
        let common = try? package.partIfPresent("styles.xml")
        let styles = OpenDocumentStyles([common, content].compactMap { $0 })
        var reader = OpenDocumentReader(styles: styles)
        let body = content.root.first(named: "office:text").map { reader.blocks(in: $0) } ?? []
        let pictures = [content, common].compactMap { $0 }.flatMap { $0.root.all { $0.name.hasPrefix("svg:") } }
        return OfficeTree.page(
            body: body, margins: margins(common, styles) + reader.notes, pictures: pictures.map(\.ownCharacters))
    }

    /// A document with a password is a package as any other, with parts that are no XML (ODF 1.3 part 2, 4.8).
    private func checkEncryption() throws(MarkupError) {
        let manifest = try? package.partIfPresent("META-INF/manifest.xml")
        if manifest?.root.first(named: "manifest:encryption-data") != nil {
            throw .container(.encrypted, part: "content.xml")
        }
    }

    private func margins(_ common: MarkupTree?, _ styles: OpenDocumentStyles) -> [OfficeBlock] {
        let places = common?.root.all { $0.name.hasPrefix("style:header") || $0.name.hasPrefix("style:footer") } ?? []
        return places.filter { $0.parent?.name == "style:master-page" }.flatMap { place in
            var reader = OpenDocumentReader(styles: styles)
            return reader.blocks(in: place)
        }
    }
}
