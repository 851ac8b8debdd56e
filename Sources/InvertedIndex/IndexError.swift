import Glibc

/// What can go wrong with an index; each case says where, and its description what to do.
public enum IndexError: Error, Sendable, Equatable {
    /// There is no index in this directory yet.
    case missing(directory: String)
    /// A file was written by another version of this format.
    case unsupportedVersion(file: String, found: Int, supported: Int)
    /// A file ends too early; `offset` is where bytes were expected.
    case truncated(file: String, offset: Int)
    /// Bytes on disk are not the bytes that were written; `offset` is the start of the block that differs.
    case checksumMismatch(file: String, offset: Int)
    /// The bytes carry the right checksum but make no sense, so they were not written by this engine.
    case malformed(file: String, offset: Int, what: String)
    /// Another writer holds the lock; `by` says which process, as far as known.
    case locked(by: String)
    /// The operating system refused an operation; `errno` is its code.
    case io(file: String, operation: String, errno: Int32)
    /// The index on disk was made with another schema.
    case schemaMismatch(found: IndexSchema, expected: IndexSchema)
    /// A schema has more fields or columns than the format allows.
    case invalidSchema(what: String)
    /// An entry does not fit the schema or the limits; nothing of it was added.
    case invalidEntry(key: String, what: String)
    /// One segment outgrew what its offsets can address.
    case limitExceeded(what: String)
    /// A document, field or column number that this snapshot does not have.
    case unknownNumber(what: String)
}

extension IndexError: CustomStringConvertible {
    private static let rebuild = "build it again with \"eerder index --rebuild\""

    /// What happened and how to get out, on one line.
    public var description: String {
        switch self {
        case .missing(let directory):
            "\(directory): there is no index here yet; make one with \"eerder index\""
        case .unsupportedVersion(let file, let found, let supported):
            "\(file): written in index format \(found), this program reads \(supported); \(Self.rebuild)"
        case .truncated(let file, let offset):
            "\(file): the file ends too early, at byte \(offset); \(Self.rebuild)"
        case .checksumMismatch(let file, let offset):
            "\(file): the bytes from \(offset) are not those that were written; check the disk and \(Self.rebuild)"
        case .malformed(let file, let offset, let what):
            "\(file): byte \(offset): \(what); \(Self.rebuild)"
        case .locked(let by):
            "the index is being written by \(by); wait for it to finish, or stop it, and try again"
        case .io(let file, let operation, let code):
            "\(file): \(operation) failed: \(String(cString: strerror(code))); \(Self.remedy(code))"
        case .schemaMismatch:
            "the index was made with other fields or columns than this program uses; \(Self.rebuild)"
        case .invalidSchema(let what):
            "the schema cannot be stored: \(what); use fewer"
        case .invalidEntry(let key, let what):
            "document \(key) was not added: it has \(what); correct it and add it again"
        case .limitExceeded(let what):
            "\(what); commit more often or split the index"
        case .unknownNumber(let what):
            "\(what) is not in this snapshot; use numbers from the reader that gave them"
        }
    }

    private static func remedy(_ code: Int32) -> String {
        switch code {
        case ENOSPC, EDQUOT: "make room on the disk and run again, the last commit still stands"
        case EROFS, EACCES, EPERM: "make the directory writable for this user, or choose another one"
        case EMFILE, ENFILE: "raise the limit on open files (ulimit -n) and run again"
        case ENOENT: rebuild
        default: "correct that and run again, the last commit still stands"
        }
    }
}
