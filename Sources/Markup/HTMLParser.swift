internal import CLibXML2

/// Reads HTML with libxml2's tolerant parser into a `MarkupTree`.
///
/// The parser is used through its events (SAX) and not through its own tree: that keeps the real line of every node,
/// which libxml2's tree cuts off at 65,535, and puts the limit on nesting in our own hands.
enum HTMLParser {
    /// Elements deeper than this are read as if they stood at this depth: their text counts, their nesting does not.
    static let depthLimit = 200

    /// The tree of a page in UTF-8. Any bytes give a tree; what is cut off ends where it ends.
    static func tree(utf8: [UInt8]) -> MarkupTree {
        let builder = TreeBuilder(depthLimit: depthLimit)
        utf8.withUnsafeBufferPointer { parse($0, into: builder) }
        return builder.finish()
    }

    /// `builder` lives longer than the parser that holds it unretained: `withExtendedLifetime` spans its whole life.
    private static func parse(_ bytes: UnsafeBufferPointer<UInt8>, into builder: TreeBuilder) {
        withExtendedLifetime(builder) {
            var handler = eventHandler
            let sink = Unmanaged.passUnretained(builder).toOpaque()
            guard let context = htmlCreatePushParserCtxt(&handler, sink, nil, 0, nil, XML_CHAR_ENCODING_UTF8) else {
                return
            }
            defer { htmlFreeParserCtxt(context) }
            builder.line = { Int(xmlSAX2GetLineNumber(UnsafeMutableRawPointer(context))) }
            // The text is UTF-8 by now; what the page itself declares about its bytes no longer holds.
            let options = [
                HTML_PARSE_RECOVER, HTML_PARSE_NOERROR, HTML_PARSE_NOWARNING, HTML_PARSE_NONET, HTML_PARSE_IGNORE_ENC,
            ]
            htmlCtxtUseOptions(context, Int32(options.reduce(0) { $0 | $1.rawValue }))
            feed(bytes, to: context)
        }
    }

    /// Pieces of 64 KiB, because the push parser takes lengths of 32 bits and looks ahead within a piece.
    private static func feed(_ bytes: UnsafeBufferPointer<UInt8>, to context: htmlParserCtxtPtr) {
        let size = 1 << 16
        var at = 0
        while at < bytes.count {
            let end = min(at + size, bytes.count)
            bytes[at..<end].withMemoryRebound(to: CChar.self) { piece in
                _ = htmlParseChunk(context, piece.baseAddress, Int32(end - at), 0)
            }
            at = end
        }
        htmlParseChunk(context, nil, 0, 1)
    }

    private static var eventHandler: htmlSAXHandler {
        var handler = htmlSAXHandler()
        handler.startElement = { sink, name, attributes in
            guard let builder = HTMLParser.builder(sink), let name else { return }
            builder.open(String(cString: name), attributes: HTMLParser.pairs(attributes))
        }
        handler.endElement = { sink, name in
            guard let builder = HTMLParser.builder(sink), let name else { return }
            builder.close(String(cString: name))
        }
        handler.characters = { sink, bytes, count in HTMLParser.builder(sink)?.add(.text, bytes, count) }
        handler.ignorableWhitespace = { sink, bytes, count in HTMLParser.builder(sink)?.add(.text, bytes, count) }
        handler.cdataBlock = { sink, bytes, count in HTMLParser.builder(sink)?.add(.rawText, bytes, count) }
        handler.comment = { sink, bytes in
            guard let bytes else { return }
            HTMLParser.builder(sink)?.add(.comment, bytes, xmlStrlen(bytes))
        }
        return handler
    }

    private static func builder(_ sink: UnsafeMutableRawPointer?) -> TreeBuilder? {
        sink.map { Unmanaged<TreeBuilder>.fromOpaque($0).takeUnretainedValue() }
    }

    /// libxml2 hands attributes over as name, value, name, value, …, NULL.
    private static func pairs(_ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) -> [MarkupTree.Attribute] {
        guard var at = list else { return [] }
        var pairs: [MarkupTree.Attribute] = []
        while let name = at[0] {
            pairs.append(.init(name: String(cString: name), value: at[1].map { String(cString: $0) } ?? ""))
            at += 2
        }
        return pairs
    }
}
