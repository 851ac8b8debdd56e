import Glibc
import InvertedIndex

extension IndexError {
    /// The error in Dutch, with what to do; the engine itself speaks to programmers.
    var dutch: String { (place.map { $0 + ": " } ?? "") + reason }

    /// The file or folder that it is about.
    var place: String? {
        switch self {
        case .missing(let directory): directory
        case .io(let file, _, ENOTDIR):
            // What lies in something that is not a folder is not the one to blame.
            file.lastIndex(of: "/").map { String(file[..<$0]) } ?? file
        case .unsupportedVersion(let file, _, _), .truncated(let file, _), .checksumMismatch(let file, _),
            .malformed(let file, _, _), .io(let file, _, _):
            file
        case .locked, .schemaMismatch, .invalidSchema, .invalidEntry, .limitExceeded, .unknownNumber: nil
        }
    }

    /// What is wrong and what to do.
    var reason: String {
        let rebuild = "maak de index opnieuw met: eerder index --rebuild"
        return switch self {
        case .missing: "hier is nog geen index; maak hem met: eerder index"
        case .unsupportedVersion(_, let found, let supported):
            "geschreven als versie \(found) van de index, dit programma leest \(supported); \(rebuild)"
        case .truncated(_, let offset): "het bestand houdt te vroeg op, bij byte \(offset); \(rebuild)"
        case .checksumMismatch(_, let offset):
            "vanaf byte \(offset) staat er iets anders dan er geschreven is; controleer de schijf en \(rebuild)"
        case .malformed(_, let offset, let what): "byte \(offset) klopt niet (\(what)); \(rebuild)"
        case .locked(let by):
            "de index wordt op dit moment bijgewerkt door \(by); wacht tot dat klaar is en probeer het opnieuw"
        case .io(_, _, let code): Self.reason(code)
        case .schemaMismatch: "de index is van een andere versie van dit programma; \(rebuild)"
        case .invalidSchema(let what), .limitExceeded(let what), .unknownNumber(let what): what
        case .invalidEntry(let key, let what): "\(key) kan niet in de index (\(what))"
        }
    }

    private static func reason(_ code: Int32) -> String {
        switch code {
        case ENOSPC, EDQUOT: "de schijf is vol; maak ruimte en probeer het opnieuw, de vorige index staat er nog"
        case EROFS, EACCES, EPERM: "geen schrijfrechten; geef die, of kies een andere map met --index"
        case ENOTDIR, EEXIST: "dit is geen map; kies een andere met --index"
        case ENOENT: "er ontbreekt een bestand; maak de index opnieuw met: eerder index --rebuild"
        case EMFILE, ENFILE: "te veel open bestanden; verhoog de grens (ulimit -n)"
        default: "\(String(cString: strerror(code))); herstel dat en probeer het opnieuw, de vorige index staat er nog"
        }
    }
}
