public import Programs

/// The programs that read a PDF. They are looked for when the program runs, and never needed to build or for anything else.
public struct PDFPrograms: Sendable, Equatable {
    /// Of poppler: the text of a PDF and where it stands.
    public var pdftotext: Program?
    /// Of poppler: a page of a PDF as a picture.
    public var pdftoppm: Program?
    /// What stands on a picture.
    public var tesseract: Program?

    public init(pdftotext: Program?, pdftoppm: Program? = nil, tesseract: Program? = nil) {
        self.pdftotext = pdftotext
        self.pdftoppm = pdftoppm
        self.tesseract = tesseract
    }

    /// Those that this machine has.
    public static let installed = PDFPrograms(
        pdftotext: Program(named: "pdftotext", limits: textLimits),
        pdftoppm: Program(named: "pdftoppm", limits: pictureLimits),
        tesseract: Program(named: "tesseract", limits: recognitionLimits))

    /// pdftotext reads ten pages in some 10 ms and 20 MB; a paper that takes a thousand times as long is meant to harm.
    /// A page of text is some 60 kB of boxes.
    public static let textLimits = ProgramLimits(
        time: .seconds(60), cpuSeconds: 30, addressSpaceBytes: 1 << 30, outputBytes: 128 << 20)

    /// A page of `ScanReader.pixels` high is 9 MB in grey.
    public static let pictureLimits = ProgramLimits(
        time: .seconds(60), cpuSeconds: 30, addressSpaceBytes: 2 << 30, outputBytes: 32 << 20)

    /// tesseract takes two to ten seconds for a page.
    public static let recognitionLimits = ProgramLimits(
        time: .seconds(180), cpuSeconds: 120, addressSpaceBytes: 2 << 30, outputBytes: 8 << 20)
}
