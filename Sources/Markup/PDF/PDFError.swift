public import Programs

/// Why a PDF could not be read.
public enum PDFError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The program that reads them is not installed.
    case notInstalled
    case encrypted
    case damaged
    /// A scan: pictures of pages, of so many pages.
    case noText(pages: Int)
    /// A scan is to be read, and what does that is not installed.
    case cannotRecognise
    case failed(program: String, ProgramFailure)

    /// A PDF that nothing is wrong with is passed over.
    var isSkip: Bool {
        switch self {
        case .notInstalled, .noText: true
        case .encrypted, .damaged, .cannotRecognise, .failed: false
        }
    }

    /// What is wrong and what to do, in Dutch.
    public var description: String {
        switch self {
        case .notInstalled:
            "PDF wordt gelezen met pdftotext, en dat is hier niet; installeer het met: apt-get install poppler-utils"
        case .encrypted: "de PDF is beveiligd met een wachtwoord; bewaar hem zonder wachtwoord"
        case .damaged: "de PDF is beschadigd; haal hem opnieuw op"
        case .noText:
            "een PDF zonder tekstlaag (een scan); installeer tesseract-ocr en tesseract-ocr-nld en gebruik --ocr"
        case .cannotRecognise:
            "een scan wordt gelezen met pdftoppm en tesseract, en die zijn hier niet (met Nederlands); installeer ze met: "
                + "apt-get install poppler-utils tesseract-ocr tesseract-ocr-nld"
        case .failed(let program, let failure): "\(program) \(failure.dutch)"
        }
    }
}

extension ProgramFailure {
    /// What the program did, and what to do.
    var dutch: String {
        let advice = "controleer de PDF en bewaar hem opnieuw of in delen"
        return switch self {
        case .notStarted(let code): "kan niet gestart worden (fout \(code)); installeer het opnieuw"
        case .timedOut(let time): "was na \(time.components.seconds) s nog niet klaar en is gestopt; \(advice)"
        case .tooMuchCPU(let seconds): "rekende meer dan \(seconds) s en is gestopt; \(advice)"
        case .tooMuchOutput(let limit): "gaf meer dan \(limit >> 20) MB en is gestopt; \(advice)"
        case .crashed(let signal): "liep vast of kreeg niet genoeg geheugen (signaal \(signal)); \(advice)"
        case .refused(let code, let message):
            "gaf het op (\(message.firstLine.isEmpty ? "code \(code)" : message.firstLine)); \(advice)"
        }
    }
}

extension String {
    fileprivate var firstLine: String { split(whereSeparator: \.isNewline).first.map { String($0.prefix(120)) } ?? "" }
}
