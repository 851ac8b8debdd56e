internal import CLibXML2

/// Reads a part of a Word or OpenDocument file with libxml2 into a `MarkupTree` without lines.
///
/// Nothing is fetched and nothing is expanded: no network, no document type (so no entities but XML's own five), and libxml2's own
/// bounds on depth (256) and on the length of one text (10 MB) stay on. OWASP, XML External Entity Prevention.
enum XMLParser {
    /// Bytes of one part.
    static let byteLimit = 32 << 20
    /// Elements of one part: a paper of 500 pages has about 300,000.
    static let elementLimit = 1_000_000

    /// - Parameter part: the name that an error calls it by.
    static func tree(_ bytes: [UInt8], part: String) throws(MarkupError) -> MarkupTree {
        guard bytes.count <= byteLimit else { throw .tooLarge(bytes: bytes.count, limit: byteLimit) }
        let sink = Sink()
        let isWellFormed = bytes.withUnsafeBufferPointer { parse($0, into: sink) }
        if sink.hasDocumentType { throw .documentType(part: part) }
        if sink.elements > elementLimit { throw .tooManyElements(part: part, limit: elementLimit) }
        guard isWellFormed else { throw .damagedXML(part: part) }
        return sink.builder.finish()
    }

    private final class Sink {
        let builder = TreeBuilder(depthLimit: HTMLParser.depthLimit)
        var context: xmlParserCtxtPtr?
        var hasDocumentType = false
        var elements = 0

        func stop() { if let context { xmlStopParser(context) } }
    }

    /// `sink` lives longer than the parser that holds it unretained: `withExtendedLifetime` spans its whole life.
    private static func parse(_ bytes: UnsafeBufferPointer<UInt8>, into sink: Sink) -> Bool {
        withExtendedLifetime(sink) {
            sink.builder.line = { nil }
            var handler = eventHandler
            let pointer = Unmanaged.passUnretained(sink).toOpaque()
            guard let context = xmlCreatePushParserCtxt(&handler, pointer, nil, 0, nil) else { return false }
            defer { xmlFreeParserCtxt(context) }
            sink.context = context
            defer { sink.context = nil }
            let options = [XML_PARSE_NONET, XML_PARSE_NOERROR, XML_PARSE_NOWARNING]
            xmlCtxtUseOptions(context, Int32(options.reduce(0) { $0 | $1.rawValue }))
            feed(bytes, to: context)
            return context.pointee.wellFormed == 1
        }
    }

    private static func feed(_ bytes: UnsafeBufferPointer<UInt8>, to context: xmlParserCtxtPtr) {
        let size = 1 << 16
        var at = 0
        while at < bytes.count {
            let end = min(at + size, bytes.count)
            let code = bytes[at..<end].withMemoryRebound(to: CChar.self) { piece in
                xmlParseChunk(context, piece.baseAddress, Int32(end - at), 0)
            }
            if code != 0 { return }
            at = end
        }
        xmlParseChunk(context, nil, 0, 1)
    }

    private static var eventHandler: xmlSAXHandler {
        var handler = xmlSAXHandler()
        // XML_SAX2_MAGIC: names come apart from their namespaces.
        handler.initialized = 0xDEED_BEAF
        handler.startElementNs = { context, local, _, namespace, _, _, count, _, attributes in
            guard let sink = XMLParser.sink(context), let local else { return }
            sink.elements += 1
            guard sink.elements <= XMLParser.elementLimit else { return sink.stop() }
            sink.builder.open(
                XMLNames.name(local: local, namespace: namespace),
                attributes: XMLParser.pairs(attributes, Int(count)))
        }
        handler.endElementNs = { context, local, _, namespace in
            guard let local else { return }
            XMLParser.sink(context)?.builder.close(XMLNames.name(local: local, namespace: namespace))
        }
        handler.characters = { context, bytes, count in XMLParser.sink(context)?.builder.add(.text, bytes, count) }
        handler.cdataBlock = { context, bytes, count in XMLParser.sink(context)?.builder.add(.text, bytes, count) }
        handler.internalSubset = { context, _, _, _ in
            guard let sink = XMLParser.sink(context) else { return }
            sink.hasDocumentType = true
            sink.stop()
        }
        return handler
    }

    private static func sink(_ context: UnsafeMutableRawPointer?) -> Sink? {
        context.map { Unmanaged<Sink>.fromOpaque($0).takeUnretainedValue() }
    }

    /// libxml2 hands attributes over in fives: name, prefix, namespace, start of the value, end of the value.
    private static func pairs(_ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ count: Int)
        -> [MarkupTree.Attribute]
    {
        guard let list else { return [] }
        return (0..<count).compactMap { index in
            let at = list + index * 5
            guard let local = at[0], let start = at[3], let end = at[4] else { return nil }
            let value = String(decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
            return .init(name: XMLNames.name(local: local, namespace: at[2]), value: value)
        }
    }
}
