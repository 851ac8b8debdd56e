import Testing

@testable import Typesetting

@Suite("Zip archive")
struct ZipArchiveTests {
    @Test(
        "The checksum is that of ISO 3309",
        arguments: [("", 0), ("123456789", 0xCBF4_3926), ("a", 0xE8B7_BE43)] as [(String, UInt32)])
    func checksum(text: String, crc: UInt32) { #expect(CRC32.of(Array(text.utf8)) == crc) }

    @Test("The smallest archive, byte for byte")
    func bytes() {
        var archive = ZipArchive()
        archive.add("a", Array("b".utf8))
        let header: [UInt8] = [
            20, 0, 0, 0, 0, 0, 0, 0, 33, 0, 0xF9, 0xEF, 0xBE, 0x71, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0,
        ]
        #expect(
            archive.bytes == [0x50, 0x4B, 3, 4] + header + Array("ab".utf8) + [0x50, 0x4B, 1, 2, 20, 0] + header
                + [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] + Array("a".utf8)
                + [0x50, 0x4B, 5, 6, 0, 0, 0, 0, 1, 0, 1, 0, 47, 0, 0, 0, 32, 0, 0, 0, 0, 0])
    }

    @Test("An archive without parts is its end record alone")
    func empty() { #expect(ZipArchive().bytes.count == 22) }

    @Test("A Word file has its parts in order, each as its directory says, and the same document gives the same bytes")
    func word() {
        let document = Samples.everywhere("tekst")
        let parts = ZipReader(bytes: document.docx).parts
        #expect(
            parts.map(\.name) == [
                "[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "word/document.xml",
                "word/_rels/document.xml.rels",
                "word/styles.xml", "word/numbering.xml", "word/settings.xml", "word/footer.xml",
            ])
        for part in parts {
            #expect(part.isConsistent && part.checksum == CRC32.of(part.content), "\(part.name)")
            #expect(throws: Never.self) { try XMLReader.read(part.content) }
        }
        #expect(document.docx == Samples.everywhere("tekst").docx)
    }
}
