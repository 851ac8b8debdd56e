/// A drawing as an `svg` element, with a title and a description for who cannot see it (WCAG 2.2, 1.1.1).
///
/// Only this room makes pictures, so that what stands in a page is never markup of a document.
public struct SVGPicture: Equatable, Sendable {
    public let title: String
    /// The `svg` element, as it can stand in a page of HTML or in a file of its own.
    public let source: String

    init(title: String, source: XMLSink) {
        self.title = title
        self.source = String(decoding: source.bytes, as: UTF8.self)
    }
}
