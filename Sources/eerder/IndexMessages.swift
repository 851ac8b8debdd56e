import Glibc
import InvertedIndex

extension IndexError {
    /// The error in Dutch, with what to do; the engine itself speaks to programmers.
    var dutch: String {
        let rebuild = "maak de index opnieuw met: eerder index --rebuild"
        switch self {
        case .missing(let directory): return "\(directory): hier is nog geen index; maak hem met: eerder index"
        case .unsupportedVersion(let file, let found, let supported):
            return "\(file): geschreven als versie \(found) van de index, dit programma leest \(supported); \(rebuild)"
        case .truncated(let file, let offset): return "\(file): het bestand houdt te vroeg op, bij byte \(offset); \(rebuild)"
        case .checksumMismatch(let file, let offset):
            return "\(file): vanaf byte \(offset) staat er iets anders dan er geschreven is; controleer de schijf en \(rebuild)"
        case .malformed(let file, let offset, let what):
            return "\(file): byte \(offset) klopt niet (\(what)); \(rebuild)"
        case .locked(let by): return "de index wordt op dit moment bijgewerkt door \(by); wacht tot dat klaar is en probeer het opnieuw"
        case .io(let file, _, let code): return "\(file): \(Self.reason(code))"
        case .schemaMismatch: return "de index is van een andere versie van dit programma; \(rebuild)"
        case .invalidSchema(let what), .limitExceeded(let what), .unknownNumber(let what): return what
        case .invalidEntry(let key, let what): return "\(key) kan niet in de index (\(what))"
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
