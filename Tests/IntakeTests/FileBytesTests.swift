import Glibc
import Testing

@testable import Intake

@Suite("File bytes")
struct FileBytesTests {
    private let directory = TemporaryDirectory()

    private func reason(_ path: String, limit: Int = 100) -> String? {
        if case .failure(let failure) = FileBytes.read(path, limit: limit) { failure.reason } else { nil }
    }

    @Test("A file is read whole, an empty one too", arguments: [0, 1, 99, 100])
    func whole(count: Int) throws {
        try directory.file("a", String(repeating: "x", count: count))
        #expect(try FileBytes.read(directory.path + "/a", limit: 100).get() == Array(repeating: 120, count: count))
    }

    @Test("A file above the limit is refused by name of the limit, unread")
    func limit() throws {
        try directory.file("a", "x")
        #expect(truncate(directory.path + "/a", 200 << 20) == 0)
        #expect(reason(directory.path + "/a", limit: 64 << 20)?.contains("200 MB, meer dan de grens van 64 MB") == true)
        #expect(reason(directory.path + "/a", limit: (200 << 20) - 1) != nil)
    }

    @Test("What cannot be read says why")
    func refused() throws {
        try directory.file("dicht")
        chmod(directory.path + "/dicht", 0)
        #expect(reason(directory.path + "/weg") == "bestaat niet")
        #expect(withoutRoot { reason(directory.path + "/dicht") } == "geen leesrechten")
        #expect(reason(directory.path, limit: 1 << 20) == "is een map")
        #expect(reason(directory.path + "/" + String(repeating: "n", count: 300)) == "de naam is te lang")
    }
}
