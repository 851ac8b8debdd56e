/// The parts of a Word file and how they refer to each other (ECMA-376 part 2, Open Packaging Conventions).
enum WordPackage {
    static func bytes(of document: TypesetDocument) -> [UInt8] {
        var writer = WordWriter(document)
        writer.write(document)
        var archive = ZipArchive()
        archive.add("[Content_Types].xml", PackageResources.content_types_xml)
        archive.add("_rels/.rels", PackageResources.package_rels_xml)
        archive.add("docProps/core.xml", properties(document))
        archive.add("word/document.xml", writer.out.bytes)
        archive.add("word/_rels/document.xml.rels", relationships(writer.links))
        archive.add("word/styles.xml", styles(document.language))
        archive.add("word/numbering.xml", numbering(lists: writer.numberedListCount))
        archive.add("word/settings.xml", settings(document))
        archive.add("word/footer.xml", PackageResources.footer_xml)
        return archive.bytes
    }

    /// Word shows at most 255 characters of a property.
    private static let propertyByteLimit = 250

    /// The title and language (part 2, 11, core properties). No dates: they would differ at every writing.
    private static func properties(_ document: TypesetDocument) -> [UInt8] {
        var out = XMLSink()
        out.markup(
            """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
            xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>
            """)
        out.text(CleanText(document.title).shortened(to: propertyByteLimit))
        out.markup("</dc:title><dc:language>")
        out.text(document.language.regional)
        out.markup("</dc:language></cp:coreProperties>\n")
        return out.bytes
    }

    /// The fixed parts, and the addresses of links in the order of their numbers (part 1, 17.16.22).
    private static func relationships(_ links: [String]) -> [UInt8] {
        var out = XMLSink()
        out.resource(PackageResources.document_rels_xml)
        for (index, address) in links.enumerated() {
            out.markup("<Relationship Id=\"link")
            out.number(index)
            out.markup("\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\"")
            out.attribute("Target", address)
            out.markup(" TargetMode=\"External\"/>\n")
        }
        out.markup("</Relationships>\n")
        return out.bytes
    }

    /// The styles, with the language of the text for the spelling checker in them (part 1, 17.3.2.20).
    private static func styles(_ language: DocumentLanguage) -> [UInt8] {
        var out = XMLSink()
        out.markup(
            """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr>\
            <w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Calibri"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang
            """)
        out.attribute("w:val", language.regional)
        out.markup(" w:eastAsia=\"en-US\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault>")
        out.resource(PackageResources.styles_xml)
        return out.bytes
    }

    /// Bullets are list 1; every numbered list is one of its own, that begins at 1 (part 1, 17.9.15).
    private static func numbering(lists count: Int) -> [UInt8] {
        var out = XMLSink()
        out.resource(PackageResources.numbering_xml)
        for list in 0..<count {
            out.markup("<w:num")
            out.attribute("w:numId", WordWriter.firstNumberedList + list)
            out.markup(
                """
                ><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>

                """)
        }
        out.markup("</w:numbering>\n")
        return out.bytes
    }

    /// With contents, Word is asked to number their pages on opening (part 1, 17.15.1.81).
    private static func settings(_ document: TypesetDocument) -> [UInt8] {
        var out = XMLSink()
        out.markup(
            """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
            """)
        out.markup("<w:defaultTabStop w:val=\"567\"/><w:characterSpacingControl w:val=\"doNotCompress\"/>")
        if document.blocks.hasContents { out.markup("<w:updateFields w:val=\"true\"/>") }
        out.markup(
            """
            <w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>\
            </w:compat></w:settings>

            """)
        return out.bytes
    }
}

extension [Block] {
    fileprivate var hasContents: Bool {
        contains {
            switch $0 {
            case .contents: true
            case .together(let blocks): blocks.hasContents
            default: false
            }
        }
    }
}
