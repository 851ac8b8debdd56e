internal import Programs

/// Recognises the text of a scan, a page at a time: `pdftoppm` makes a picture of it, `tesseract` reads that.
public struct ScanReader: Sendable {
    /// The longest side of a page: A4 at 300 points an inch, which tesseract reads best (its manual, "Rescaling"). A larger
    /// drawing does not take more.
    public static let pixels = 3508
    /// The language of the papers.
    public static let language = "nld"
    private static let pixelsPerInch = 300

    private let pdftoppm: Program
    private let tesseract: Program

    /// - Throws: `PDFError.cannotRecognise` without the programs, or without Dutch.
    public init(programs: PDFPrograms = .installed) throws(PDFError) {
        guard let pdftoppm = programs.pdftoppm, let tesseract = programs.tesseract,
            let languages = try? tesseract.run(["--list-langs"], input: []),
            String(decoding: languages, as: UTF8.self).split(whereSeparator: \.isNewline)
                .contains(where: { $0 == ScanReader.language })
        else { throw .cannotRecognise }
        self.pdftoppm = pdftoppm
        self.tesseract = tesseract
    }

    /// What tesseract reads on a page.
    /// - Parameters:
    ///   - number: the page, 1-based.
    ///   - pdf: the bytes of the whole PDF.
    /// - Returns: tesseract's table of words, of which `PageText(number:recognised:)` makes a page.
    public func table(ofPage number: Int, of pdf: [UInt8]) throws(PDFError) -> [UInt8] {
        let page = "\(number)"
        let picture: [UInt8]
        do {
            picture = try pdftoppm.run(
                ["-gray", "-scale-to", "\(ScanReader.pixels)", "-f", page, "-l", page, "-"], input: pdf)
        } catch { throw .failed(program: "pdftoppm", error) }
        do {
            return try tesseract.run(
                ["stdin", "stdout", "-l", ScanReader.language, "--dpi", "\(ScanReader.pixelsPerInch)", "tsv"],
                input: picture)
        } catch { throw .failed(program: "tesseract", error) }
    }

    static let pointsPerPixel = 72 / Double(pixelsPerInch)
}

extension PageText {
    /// Under this, of 100, a word is more likely a stain, a signature or a stamp.
    private static let sureness = 30.0

    /// Justified text stretches a space to about one height of its line.
    private static let columnGap = 1.5

    /// The page that tesseract read, of its table with a word on each line (`tesseract --help-extra`, "tsv"):
    /// level, page, block, paragraph, line, word, left, top, width, height, confidence, text.
    /// - Throws: `PDFError.damaged` when the bytes are no such table.
    public init(number: Int, recognised table: [UInt8]) throws(PDFError) {
        let rows = String(decoding: table, as: UTF8.self).split(whereSeparator: \.isNewline)
        guard rows.first?.hasPrefix("level\t") == true else { throw .damaged }
        var builder = LineBuilder(gap: PageText.columnGap)
        var height = 0.0
        for row in rows.dropFirst() {
            let fields = row.split(separator: "\t", omittingEmptySubsequences: false)
            let numbers = fields.prefix(11).compactMap { Double($0) }
            guard numbers.count == 11 else { continue }
            let sides = numbers[6..<10].map { $0 * ScanReader.pointsPerPixel }
            let box = Box(left: sides[0], top: sides[1], right: sides[0] + sides[2], bottom: sides[1] + sides[3])
            switch Int(numbers[0]) {
            case 1: height = sides[3]
            case 4: builder.breakLine()
            case 5 where fields.count > 11 && numbers[10] >= PageText.sureness:
                builder.add(fields[11].trimmed, box, block: Int(numbers[2]), size: nil)
            default: break
            }
        }
        self.init(number: number, height: height, lines: PageText.levelled(builder.lines.filter { !$0.isRule }))
    }

    /// A box around ink is as high as its letters happen to be: every line gets the height that half of them have.
    private static func levelled(_ lines: [PageLine]) -> [PageLine] {
        let heights = lines.map(\.box.height).sorted()
        guard !heights.isEmpty else { return [] }
        let half = heights[heights.count / 2] / 2
        return lines.map { line in
            var line = line
            let middle = line.box.middle
            line.box.top = middle - half
            line.box.bottom = middle + half
            return line
        }
    }
}
