import Answers
import Council
import Dossiers
import Glibc
import Typesetting

/// The files of a dossier: the dossier itself, the adviser's notes beside it, and what it held the last time.
struct DossierFiles {
    /// The forms a dossier is written in, by the end of the file's name.
    enum Form: String, CaseIterable { case docx, html, md }

    let output: String
    let form: Form
    /// The adviser's; read and, but for the first time, never written.
    var notesPath: String { base + ".yaml" }
    private var historyPath: String { base + ".eerder.json" }
    private let base: String

    /// What was written.
    struct Written {
        let output: String
        let notes: String
        /// The notes file is new.
        let madeNotes: Bool
        /// Where the previous dossier went, that somebody had edited.
        let saved: String?
    }

    /// - Throws: `CommandFailure.usage` for a name that says no form.
    init(output: String) throws {
        guard let dot = output.lastIndex(of: "."),
            let form = Form(rawValue: output[output.index(after: dot)...].lowercased()),
            output[..<dot].last.map({ $0 != "/" }) ?? false
        else {
            throw CommandFailure.usage(
                "-o \(output): de naam moet eindigen op .docx, .html of .md; typ bijvoorbeeld -o leesdossier.docx"
                    .printable)
        }
        self.output = output
        self.form = form
        base = String(output[..<dot])
    }

    func notes() throws -> AdviserNotes {
        guard let bytes = try WholeFile.read(notesPath) else { return AdviserNotes() }
        return try located(notesPath) { () throws(DossierError) in try AdviserNotes(yaml: bytes) }
    }

    func history() throws -> DossierHistory {
        guard let bytes = try WholeFile.read(historyPath) else { return DossierHistory() }
        return try located(historyPath) { () throws(DossierError) in try DossierHistory(json: bytes) }
    }

    /// Writes the dossier and then what it held. Killed in between, the next one marks as new what this one did.
    func write(_ document: TypesetDocument, remembering history: inout DossierHistory) throws -> Written {
        let bytes: [UInt8] =
            switch form {
            case .docx: document.docx
            case .html: Array(document.html.utf8)
            case .md: Array(document.markdown.utf8)
            }
        let saved = try saveEdited(history, besides: bytes)
        try WholeFile.write(bytes, to: output)
        history.outputs[form.rawValue] = String(Fingerprint.of(bytes), radix: 16)
        try WholeFile.write(history.json.utf8, to: historyPath)
        let madeNotes = try WholeFile.read(notesPath) == nil
        if madeNotes { try WholeFile.write(AdviserNotes.template, to: notesPath) }
        return Written(output: output, notes: notesPath, madeNotes: madeNotes, saved: saved)
    }

    /// A dossier that somebody worked in goes aside under a name of its own, and is never overwritten.
    private func saveEdited(_ history: DossierHistory, besides new: [UInt8]) throws -> String? {
        guard let bytes = try WholeFile.read(output), bytes != new,
            String(Fingerprint.of(bytes), radix: 16) != history.outputs[form.rawValue]
        else { return nil }
        var number = 1
        while access("\(base) (bewerkt \(number)).\(form.rawValue)", F_OK) == 0 { number += 1 }
        let saved = "\(base) (bewerkt \(number)).\(form.rawValue)"
        // A second name first, so that a full disk leaves the old dossier where it was; some file systems have no second names.
        guard link(output, saved) == 0 || rename(output, saved) == 0 else {
            throw WholeFile.failure(output, "kan niet opzij worden gezet")
        }
        return saved
    }

    private func located<Value>(_ path: String, _ read: () throws(DossierError) -> Value) throws -> Value {
        do { return try read() } catch {
            throw CommandFailure.located(path: path, line: error.line, message: error.message)
        }
    }
}
