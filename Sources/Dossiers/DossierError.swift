/// Why a dossier could not be made, at the place in the file that is in the way.
public struct DossierError: Error, Sendable, Equatable {
    /// 1-based; `nil` where the whole file is meant.
    public let line: Int?
    /// What is wrong and what to do about it, in Dutch.
    public let message: String

    public init(line: Int? = nil, message: String) {
        self.line = line
        self.message = message
    }
}
