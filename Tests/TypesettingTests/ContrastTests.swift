import Testing

@testable import Typesetting

/// WCAG 2.2, 1.4.3 and 1.4.11.
@Suite("Contrast")
struct ContrastTests {
    private static let css = String(decoding: PackageResources.document_css, as: UTF8.self)

    @Test("Text is readable on white and on every background of the page")
    func page() throws {
        let texts = Self.colors(after: " color: ", in: Self.css)
        let grounds = Self.colors(after: "background: ", in: Self.css)
        #expect(texts.count > 3 && grounds.count > 3)
        for text in texts {
            for ground in grounds { #expect(Self.ratio(text, ground) >= 4.5, "\(text) on \(ground)") }
        }
    }

    @Test("Marks stand out on white", arguments: TimelineMark.colors.map(\.description))
    func marks(color: String) { #expect(Self.ratio(color, "#ffffff") >= 4.5) }

    private static func colors(after property: String, in css: String) -> Set<String> {
        Set(
            css.split(separator: property).dropFirst().filter { $0.hasPrefix("#") }.map { rest in
                let digits = rest.dropFirst().prefix { $0.isHexDigit }
                return "#" + (digits.count == 3 ? digits.map { "\($0)\($0)" }.joined() : String(digits))
            })
    }

    /// The ratio of WCAG 2.2, "contrast ratio".
    private static func ratio(_ a: String, _ b: String) -> Double {
        let (light, dark) = (max(luminance(a), luminance(b)), min(luminance(a), luminance(b)))
        return (light + 0.05) / (dark + 0.05)
    }

    private static func luminance(_ color: String) -> Double {
        let value = Int(color.dropFirst(), radix: 16) ?? 0
        return zip([16, 8, 0], [0.2126, 0.7152, 0.0722]).reduce(0) { sum, part in
            let channel = Double(value >> part.0 & 0xFF) / 255
            return sum + part.1 * (channel <= 0.04045 ? channel / 12.92 : power24((channel + 0.055) / 1.055))
        }
    }

    /// x to the power 2.4, as the fifth root of x to the twelfth, by Newton; without a library.
    private static func power24(_ x: Double) -> Double {
        let twelfth = (0..<12).reduce(1.0) { power, _ in power * x }
        return (0..<60).reduce(1.0) { root, _ in root - (root - twelfth / (root * root * root * root)) / 5 }
    }
}
