/// Names of elements and attributes as "w:p" and "text:p", whatever prefix a writer chose for the namespace.
enum XMLNames {
    /// Prefixes by namespace: ECMA-376 (transitional and strict) and OpenDocument 1.3, as far as they are read.
    private static let prefixes = [
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
        "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
        "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
        "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
        "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
        "urn:oasis:names:tc:opendocument:xmlns:office:1.0": "office",
        "urn:oasis:names:tc:opendocument:xmlns:text:1.0": "text",
        "urn:oasis:names:tc:opendocument:xmlns:table:1.0": "table",
        "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0": "draw",
        "urn:oasis:names:tc:opendocument:xmlns:style:1.0": "style",
        "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0": "fo",
        "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0": "manifest",
        "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0": "svg",
        "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp",
        "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": "wp",
        "http://www.w3.org/1999/xlink": "xlink",
    ]

    /// "w:p"; a name without namespace is itself, one of a namespace that is not read stands behind a "?".
    static func name(local: UnsafePointer<UInt8>, namespace: UnsafePointer<UInt8>?) -> String {
        let local = String(cString: local)
        guard let namespace else { return local }
        return (prefixes[String(cString: namespace)] ?? "?") + ":" + local
    }
}
