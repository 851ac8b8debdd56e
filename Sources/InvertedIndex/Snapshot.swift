/// One commit, opened: its segments and the statistics over all their live documents.
struct Snapshot: Sendable {
    let schema: IndexSchema
    let segments: [LiveSegment]
    let documentCount: Int
    let fields: [FieldStatistics]
    let attachments: Attachments?

    init(directory: String) throws(IndexError) {
        var opened: UInt64?
        while true {
            guard let (manifest, checksum) = try Manifest.read(directory) else { throw .missing(directory: directory) }
            do throws(IndexError) {
                self = try Snapshot(manifest, directory: directory)
                return
            } catch {
                // A writer may commit, and remove the files of this commit, between reading its manifest and opening
                // them; then there is a newer manifest. The same manifest twice means that files are really gone.
                guard case .io(_, "open", noSuchFile) = error, opened != checksum else { throw error }
                opened = checksum
            }
        }
    }

    private init(_ manifest: Manifest, directory: String) throws(IndexError) {
        schema = manifest.schema
        var segments: [LiveSegment] = []
        for entry in manifest.segments {
            segments.append(try LiveSegment(entry, directory: directory, schema: manifest.schema))
        }
        let count = segments.reduce(0) { $0 + $1.documentCount }
        self.segments = segments
        documentCount = count
        fields = manifest.schema.fields.indices.map { field in
            FieldStatistics(documentCount: count, totalLength: segments.reduce(0) { $0 &+ $1.totalLength(field) })
        }
        attachments =
            manifest.attachments == 0 ? nil : try Attachments(directory: directory, checksum: manifest.attachments)
    }

    /// How many live documents hold a term.
    func documentFrequency(_ term: [UInt8], field: Int) throws(IndexError) -> Int {
        var count = 0
        for live in segments {
            if let info = try live.segment.fields[field].terms.find(term) {
                count += try live.documents(with: info, field: field)
            }
        }
        return count
    }

    /// The terms of a field over all segments, from the first that has this prefix.
    func terms(_ field: Int, from prefix: [UInt8]) throws(IndexError) -> MergedCursor {
        var cursors: [FrontCodedCursor] = []
        for live in segments { cursors.append(try live.segment.fields[field].terms.cursor(notBefore: prefix)) }
        return try MergedCursor(cursors)
    }
}
