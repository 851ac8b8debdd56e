import Testing

@testable import InvertedIndex

/// The example of `IndexFormat.md`. When it fails, either the format changed (raise `ContainerFormat.version` and
/// correct the page) or a bug did.
@Suite("The bytes on disk are those that IndexFormat.md describes")
struct FormatTests {
    @Test("A segment of two documents has these bytes")
    func segment() throws {
        #expect(try example()["d8cea181d735331a.segment"].map(hex) == Self.segment.map(\.bytes).joined())
    }

    @Test("Its manifest has these bytes")
    func manifest() throws {
        #expect(try example()["MANIFEST"].map(hex) == Self.manifest.map(\.bytes).joined())
    }

    @Test("A change of version must be a decision")
    func version() {
        #expect(ContainerFormat.version == 1)
    }

    private func example() throws -> [String: [UInt8]] {
        let directory = TemporaryDirectory()
        let writer = try IndexWriter(directory: directory.path, schema: IndexSchema(fields: ["t"], columns: ["c"]))
        let pad = [IndexTerm("fietspad", position: 0), IndexTerm("pad", position: 0), IndexTerm("pad", position: 3)]
        try writer.add(
            IndexEntry(
                key: "a", terms: [[IndexTerm("fiets", position: 0), IndexTerm("pad", position: 1)]], lengths: [2],
                columns: [["x"]], sortKey: 20_240_109, stored: [0x41]))
        try writer.add(
            IndexEntry(key: "b", terms: [pad], lengths: [4], columns: [["y", "x"]], sortKey: nil, stored: []))
        try writer.commit()
        return try directory.contents()
    }

    private func hex(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    static let segment: [(bytes: String, meaning: String)] = [
        ("4545524445524958" + "02000000" + "01000000", "header: EERDERIX, kind 2, version 1"),
        ("41", "0x0006 stored: A of document 0, nothing of document 1"),
        ("00000000000000", "padding to 8"),
        ("01" + "01" + "00", "0x1002 postings, fiets: 1 byte of heads; gap 0, once; position 0"),
        ("01" + "03" + "00", "fietspad: 1 byte of heads; gap 1, once; position 0"),
        (
            "03" + "01" + "0000" + "01" + "0002",
            "pad: heads; gap 0, once; gap 0, 2 times; position 1; positions 0 and 3"
        ),
        ("000000", "padding"),
        ("00", "0x1000 terms: the block's postings start at 0"),
        ("00" + "05" + "6669657473" + "01" + "03", "fiets: in 1 document, 3 bytes of postings"),
        ("05" + "03" + "706164" + "01" + "03", "fiets|pad: 5 bytes shared"),
        ("00" + "03" + "706164" + "02" + "07", "pad: in 2 documents, 7 bytes of postings"),
        ("0300000000000000" + "0001000000000000", "0x1001 term blocks: 3 terms; one offset of width 0, which is 0"),
        ("02" + "04" + "000000000000", "0x1003 norms, padding"),
        ("0102000000000000" + "02" + "04" + "000000000000", "0x1004 lengths: 2 values of width 1, padding"),
        ("00" + "01" + "78" + "00" + "01" + "79" + "0000", "0x2000 values x and y; what they share is 0, padding"),
        ("0200000000000000" + "0001000000000000", "0x2001 value blocks"),
        ("0103000000000000" + "000103" + "0000000000", "0x2002 offsets: document 0 has 1 value, document 1 has 2"),
        ("0103000000000000" + "000001" + "0000000000", "0x2003 ordinals: x; x, y"),
        ("00" + "01" + "61" + "00" + "01" + "62" + "0000", "0x0002 keys a and b"),
        ("0200000000000000" + "0001000000000000", "0x0003 key blocks"),
        ("0103000000000000" + "000101" + "0000000000", "0x0005 stored offsets 0, 1, 1"),
        ("0102000000000000" + "0100" + "000000000000", "0x0004 sort keys: base + 1 - 1, unknown"),
        (
            "02000000" + "edd63401" + "01000000" + "01000000",
            "0x0001 meta: 2 documents, base 20240109, 1 field, 1 column"
        ),
        ("0600000000000000", "summed length of field 0"),
        ("06000000000000001000000000000000" + "0100000000000000", "section table: 0x0006 at 16, 1 byte"),
        ("02100000000000001800000000000000" + "0d00000000000000", "0x1002 at 24, 13 bytes"),
        ("00100000000000002800000000000000" + "1800000000000000", "0x1000 at 40, 24 bytes"),
        ("01100000000000004000000000000000" + "1000000000000000", "0x1001 at 64, 16 bytes"),
        ("03100000000000005000000000000000" + "0200000000000000", "0x1003 at 80, 2 bytes"),
        ("04100000000000005800000000000000" + "0a00000000000000", "0x1004 at 88, 10 bytes"),
        ("00200000000000006800000000000000" + "0600000000000000", "0x2000 at 104, 6 bytes"),
        ("01200000000000007000000000000000" + "1000000000000000", "0x2001 at 112, 16 bytes"),
        ("02200000000000008000000000000000" + "0b00000000000000", "0x2002 at 128, 11 bytes"),
        ("03200000000000009000000000000000" + "0b00000000000000", "0x2003 at 144, 11 bytes"),
        ("0200000000000000a000000000000000" + "0600000000000000", "0x0002 at 160, 6 bytes"),
        ("0300000000000000a800000000000000" + "1000000000000000", "0x0003 at 168, 16 bytes"),
        ("0500000000000000b800000000000000" + "0b00000000000000", "0x0005 at 184, 11 bytes"),
        ("0400000000000000c800000000000000" + "0a00000000000000", "0x0004 at 200, 10 bytes"),
        ("0100000000000000d800000000000000" + "1800000000000000", "0x0001 at 216, 24 bytes"),
        ("5f947e42ce5f36be", "checksum of bytes 0 to 239, the only block"),
        ("f000000000000000" + "0f000000" + "00000000", "trailer: the footer starts at 240, 15 sections, zero"),
        ("1a3335d781a1ced8" + "5849524544524545", "checksum of the footer up to here, which names the file; XIREDREE"),
    ]

    static let manifest: [(bytes: String, meaning: String)] = [
        ("4545524445524958" + "01000000" + "01000000", "header: EERDERIX, kind 1, version 1"),
        ("01" + "01" + "74" + "01" + "01" + "63" + "0000", "0x0008 schema: one field t, one column c; padding"),
        ("0100000000000000" + "0000000000000000", "0x0009 commit: generation 1, no attachments"),
        ("01000000" + "00000000", "one segment, zero"),
        (
            "1a3335d781a1ced8" + "0000000000000000" + "02000000" + "00000000",
            "d8ce…331a, no tombstones, 2 documents, 0 deleted"
        ),
        ("08000000000000001000000000000000" + "0600000000000000", "section table: 0x0008 at 16, 6 bytes"),
        ("09000000000000001800000000000000" + "3000000000000000", "0x0009 at 24, 48 bytes"),
        ("226791b064c04bb4", "checksum of bytes 0 to 71"),
        ("4800000000000000" + "02000000" + "00000000", "trailer: the footer starts at 72, 2 sections, zero"),
        ("e5bc0a3554a374a2" + "5849524544524545", "checksum of the footer; XIREDREE"),
    ]
}
