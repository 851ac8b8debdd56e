internal import Council
public import InvertedIndex
internal import TextAnalysis

/// Brings an index in line with what a crawl found: adds what is new, replaces what changed, takes away what disappeared,
/// and leaves alone what was not looked at.
public struct IndexUpdate: Sendable {
    public var decisions: [HeldDecision]
    public var documents: [HeldDocument]
    public var coverage: Coverage
    /// Fingerprint per file, by its key, to see next time that nothing changed.
    public var fingerprints: [String: UInt64]

    public init(
        decisions: [HeldDecision], documents: [HeldDocument], coverage: Coverage, fingerprints: [String: UInt64]
    ) {
        self.decisions = decisions
        self.documents = documents
        self.coverage = coverage
        self.fingerprints = fingerprints
    }

    /// What a commit changed.
    public struct Outcome: Sendable, Equatable {
        public var added = 0
        public var replaced = 0
        public var removed = 0
        public var unchanged = 0
    }

    /// What an index holds of other roots, or of files that could not be read now.
    public struct Retained: Sendable {
        public var decisions: [HeldDecision] = []
        public var documents: [HeldDocument] = []
        public var coverage = Coverage()
        public var fingerprints: [String: UInt64] = [:]

        public init() {}
    }

    /// What stays of an index when some roots are crawled anew: all of the others, and what could not be read now.
    /// - Parameter unread: for every root that is crawled, the files and folders that are there but could not be read.
    /// - Returns: nothing when there is no index yet.
    public static func retained(directory: String, unread: [String: Set<String>]) throws(IndexError) -> Retained {
        let reader: IndexReader
        do { reader = try IndexReader(ofDecisionsIn: directory) } catch {
            if case .missing = error { return Retained() }
            throw error
        }
        var retained = Retained()
        retained.fingerprints = try fingerprints(reader)
        if let bytes = try reader.attachment(AttachmentName.coverage), let json = try? JSONReader.read(bytes) {
            retained.coverage = Coverage(json: json)
        }
        let all = try reader.search(.all, order: .oldest, limit: reader.documentCount, offset: 0, facets: [])
        for hit in all.hits {
            let stored = try reader.stored(hit.document)
            if let held = HeldDecision(stored: stored) {
                if let kept = held.keeping({ stays($0, of: $1, unread) }) { retained.decisions.append(kept) }
            } else if let held = HeldDocument(stored: stored), stays(held.source, of: held.root, unread) {
                retained.documents.append(held)
            }
        }
        return retained
    }

    /// Whether the root was not crawled, or the source could not be read: the file, or the folder or archive it lies in.
    private static func stays(_ source: String, of root: String, _ unread: [String: Set<String>]) -> Bool {
        guard let unread = unread[root] else { return true }
        guard !unread.isEmpty else { return false }
        return unread.contains(source)
            || source.indices.contains { "/!".contains(source[$0]) && unread.contains(String(source[..<$0])) }
    }

    /// How files are told apart, whatever root they were found in.
    public static func key(root: String, source: String) -> String { root + "\u{0}" + source }

    /// The fingerprints of the last commit; `nil` without an index.
    public static func fingerprints(directory: String) throws(IndexError) -> [String: UInt64]? {
        do { return try fingerprints(IndexReader(ofDecisionsIn: directory)) } catch {
            if case .missing = error { return nil }
            throw error
        }
    }

    /// Writes the difference and commits it; the last commit stands until the new one does.
    /// - Parameter rebuild: forgets what is there, whatever state it is in.
    public func commit(to directory: String, rebuild: Bool) throws(IndexError) -> Outcome {
        let writer = try IndexWriter(directory: directory, schema: DecisionSchema.schema, rebuild: rebuild)
        let old = rebuild ? [:] : try storedEntries(directory)
        var outcome = Outcome()
        var maker = TermMaker()
        var keys: Set<String> = []
        for entry in entries(&maker) {
            keys.insert(entry.key)
            switch old[entry.key] {
            case entry.stored?: outcome.unchanged += 1
            case let before:
                try writer.add(entry)
                if before == nil { outcome.added += 1 } else { outcome.replaced += 1 }
            }
        }
        for key in old.keys.sorted() where !keys.contains(key) {
            writer.delete(key: key)
            outcome.removed += 1
        }
        try writer.commit(attachments: [
            AttachmentName.coverage: coverage.stored.utf8, AttachmentName.fingerprints: fingerprintBytes,
        ])
        return outcome
    }

    private func entries(_ maker: inout TermMaker) -> [IndexEntry] {
        decisions.connected.map { $0.entry(maker: &maker) }
            + documents.sorted { $0.key < $1.key }.map { $0.entry(maker: &maker) }
    }

    private func storedEntries(_ directory: String) throws(IndexError) -> [String: [UInt8]] {
        let reader: IndexReader
        do { reader = try IndexReader(ofDecisionsIn: directory) } catch {
            if case .missing = error { return [:] }
            throw error
        }
        var stored: [String: [UInt8]] = [:]
        let all = try reader.search(.all, order: .oldest, limit: reader.documentCount, offset: 0, facets: [])
        for hit in all.hits { stored[try reader.key(of: hit.document)] = try reader.stored(hit.document) }
        return stored
    }

    private var fingerprintBytes: [UInt8] {
        JSONValue.object(
            fingerprints.sorted { $0.key < $1.key }.map { .init($0.key, .string(String($0.value, radix: 16))) }
        ).utf8
    }

    private static func fingerprints(_ reader: IndexReader) throws(IndexError) -> [String: UInt64] {
        guard let bytes = try reader.attachment(AttachmentName.fingerprints), let json = try? JSONReader.read(bytes)
        else { return [:] }
        return Dictionary(
            json.members.compactMap { member in
                member.value.string.flatMap { UInt64($0, radix: 16) }.map { (member.name, $0) }
            }
        ) { first, _ in first }
    }
}

/// A fingerprint of a file's bytes.
public enum Fingerprint {
    /// FNV-1a over words of eight bytes: tells a changed file from an unchanged one, not a forged one.
    public static func of(_ bytes: [UInt8]) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325 ^ UInt64(bytes.count)
        bytes.withUnsafeBytes { buffer in
            let words = buffer.count / 8
            for index in 0..<words {
                hash = (hash ^ buffer.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self)) &* 0x100_0000_01b3
                hash ^= hash >> 29
            }
            for index in words * 8..<buffer.count { hash = (hash ^ UInt64(buffer[index])) &* 0x100_0000_01b3 }
        }
        return hash
    }
}
