/// The name of a file in an archive as it may be shown and kept: never a way out of the archive, never more than one line.
///
/// Nothing is ever written to disk under such a name; it only becomes the part of `source` behind the "!".
package enum EntryName {
    /// "..\\..\\etc/./a.html" and "/etc/a.html" are "etc/a.html"; control characters are spelled out. "naamloos" when nothing is left.
    package static func safe(_ name: String) -> String {
        let parts = name.split { $0 == "/" || $0 == "\\" }.filter { $0 != "." && $0 != ".." }
        let path = parts.drop { isDrive($0) }.joined(separator: "/")
        return path.isEmpty ? "naamloos" : escaped(String(path))
    }

    /// What every archive of a Mac and every hidden file holds, which no crawl of a folder would read either.
    static func isHidden(_ name: String) -> Bool {
        name.split(separator: "/").contains { $0.hasPrefix(".") || $0 == "__MACOSX" }
    }

    /// A name in an archive, by APPNOTE 4.4.17 and appendix D: UTF-8 when the archive says so, else code page 437. Many programs
    /// write UTF-8 without saying so; a name in 437 that happens to be valid UTF-8 is rarer than that.
    static func decoded(_ bytes: ArraySlice<UInt8>, isUTF8: Bool) -> String {
        if isUTF8 { return String(decoding: bytes, as: UTF8.self) }
        return String(validating: bytes, as: UTF8.self)
            ?? bytes.reduce(into: "") { text, byte in
                text.unicodeScalars.append(
                    byte < 0x80 ? Unicode.Scalar(byte) : codePage437[Int(byte) - 0x80])
            }
    }

    private static func isDrive(_ part: Substring) -> Bool { part.count == 2 && part.last == ":" }

    private static func escaped(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { out, scalar in
            if scalar.value < 32 || (0x7F..<0xA0).contains(scalar.value) {
                out += "\\u{\(String(scalar.value, radix: 16))}"
            } else {
                out.unicodeScalars.append(scalar)
            }
        }
    }

    /// The upper half of code page 437 (Unicode's CP437.TXT).
    private static let codePage437 = Array(
        ("ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐"
            + "└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{A0}").unicodeScalars)
}
