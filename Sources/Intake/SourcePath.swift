/// Where a file of an export lies: folders, and the archives and mails it is packed in, as in "export.zip!stukken/motie.docx".
public enum SourcePath {
    /// The mark between an archive and a file inside it.
    static let separator: Character = "!"

    private static let endings = [".zip", ".tar", ".tar.gz", ".tgz", ".gz", ".eml", ".mht", ".mhtml"]

    /// A file inside an archive.
    static func inside(_ container: String, _ name: String) -> String { container + String(separator) + name }

    /// The paths inside each other, the outermost first. "Let op!.html" is one: a mark stands behind the name of an archive.
    static func segments(_ source: String) -> [Substring] {
        var segments: [Substring] = []
        var start = source.startIndex
        for mark in source.indices where source[mark] == separator {
            let container = source[start..<mark].lowercased()
            guard endings.contains(where: container.hasSuffix) else { continue }
            segments.append(source[start..<mark])
            start = source.index(after: mark)
        }
        return segments + [source[start...]]
    }

    /// The archives that a file is packed in, by their own paths.
    public static func containers(_ source: String) -> [String] {
        segments(source).dropLast().map { String(source[..<$0.endIndex]) }
    }

    /// Folders, archives and the file, from the outside in.
    static func parts(_ source: String) -> [String] {
        segments(source).flatMap { $0.split(separator: "/").map(String.init) }
    }

    /// The name of the file itself.
    static func name(_ source: String) -> String { parts(source).last ?? source }
}
