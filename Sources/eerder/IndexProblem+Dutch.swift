import Glibc
import InvertedIndex

extension IndexProblem {
    /// The error that the problem was made of, with the whole path of its file, so that it can be told in Dutch.
    ///
    /// A problem carries the engine's English words only. The words of damage that users meet are read here; what only tells
    /// something to the engine's makers stays as it is.
    func error(in directory: String) -> IndexError {
        let path = file.hasPrefix(directory + "/") ? file : directory + "/" + file
        if access(path, R_OK) != 0 { return .io(file: path, operation: "open", errno: errno) }
        let numbers = what.split { !$0.isNumber }.compactMap { Int($0) }
        switch what {
        case "the file ends too early": return .truncated(file: path, offset: offset)
        case "the bytes are not those that were written": return .checksumMismatch(file: path, offset: offset)
        case _ where what.hasPrefix("format ") && numbers.count == 2:
            return .unsupportedVersion(file: path, found: numbers[0], supported: numbers[1])
        default: return .malformed(file: path, offset: offset, what: what)
        }
    }
}
