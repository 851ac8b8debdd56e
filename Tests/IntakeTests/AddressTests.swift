import Council
import Testing

@testable import Intake

@Suite("Address")
struct AddressTests {
    @Test(
        "A page is known by the last GUID or long number of its path, whatever stands around it",
        arguments: [
            ("https://zandmeer.nl/Agenda/Index/\(guid(1))", guid(1)), ("/Reports/Item//\(guid(1))", guid(1)),
            ("\(guid(1)).html", guid(1)),
            ("/Agenda/Index/\(guid(1))#\(guid(2))", guid(1)),
            ("/Agenda/Document/\(guid(1))?documentId=\(guid(2))", guid(1)),
            ("host/Agenda/Document/\(guid(1))@documentId=\(guid(2)).html", guid(1)),
            ("/Agenda/Index/\(guid(1).uppercased())", guid(1)),
            ("map\\\(guid(1)).html", guid(1)), ("/vergadering/812345/Plenaire vergadering 03-06-2031.html", "812345"),
            ("meetings/1266402", "1266402"),
            ("/Agenda/Details/Zandmeer/\(guid(1))", guid(1)), ("/Calendar?id=812345", nil),
            ("/Vergaderingen/PS/2031/03-juni/10:00", nil), ("", nil),
            ("pagina.html", nil), ("/a/0a1b2c3d-0000-4000-8000-00000000000g", nil),
            ("/a/0a1b2c3d00004000800000000000000001x", nil),
        ] as [(String, String?)])
    func key(address: String, expected: String?) {
        #expect(Address.key(address) == expected)
    }

    @Test(
        "The host of an address",
        arguments: [
            ("https://raad.zandmeer.nl/a", "raad.zandmeer.nl"), ("http://zandmeer.nl", "zandmeer.nl"),
            ("https://zandmeer.nl:8080/a", "zandmeer.nl"),
            ("https://zandmeer.nl?a", "zandmeer.nl"), ("https://zandmeer.nl#a", "zandmeer.nl"), ("/Agenda/Index", nil),
            ("ftp://zandmeer.nl", nil),
            ("https://localhost/a", nil), ("", nil), ("https://", nil),
        ] as [(String, String?)])
    func host(url: String, expected: String?) {
        #expect(Address.host(ofURL: url) == expected)
    }

    @Test(
        "A folder of a wget tree is a host, a file never",
        arguments: [
            ("raad.zandmeer.nl/a/b.html", "raad.zandmeer.nl"), ("export/ris2.ibabs.eu/Agenda/x", "ris2.ibabs.eu"),
            ("raad.zandmeer.nl", nil),
            ("map/bestand.nl", nil), ("a.b/c", nil), ("map.html/c", nil), ("./zandmeer/c", nil), ("raad..nl/c", nil),
            ("", nil),
        ] as [(String, String?)])
    func hostOfPath(path: String, expected: String?) {
        #expect(Address.host(ofPath: path) == expected)
        #expect((Address.url(ofPath: path) == nil) == (expected == nil))
    }

    @Test("The address of a file in a wget tree starts at its host")
    func urlOfPath() {
        #expect(Address.url(ofPath: "oud/raad.zandmeer.nl/Agenda/x?a=1") == "https://raad.zandmeer.nl/Agenda/x?a=1")
    }

    @Test(
        "What may not stand in an address is escaped, once",
        arguments: [
            ("Motie 3 [def].pdf", "Motie%203%20%5Bdef%5D.pdf"), ("caf\u{E9}", "caf%C3%A9"),
            ("a%20b", "a%20b"), ("100%", "100%25"), ("5%2", "5%252"), ("%zz", "%25zz"), ("deel #1", "deel%20%231"),
            ("x?a=1&b=2", "x?a=1&b=2"), ("14:00", "14:00"), ("x@a=(1),b;c", "x@a=(1),b;c"),
            ("a\nb\"<>", "a%0Ab%22%3C%3E"),
        ])
    func escaped(name: String, expected: String) {
        #expect(Address.url(ofPath: "raad.zandmeer.nl/\(name)") == "https://raad.zandmeer.nl/\(expected)")
    }

    @Test(
        "GemeenteOplossingen puts the day in the path",
        arguments: [
            ("/Vergaderingen/PS/2031/03-juni/10:00", "2031-06-03"),
            ("host/Vergaderingen/PS/2031/26-februari/14:00/index.html", "2031-02-26"),
            ("/Vergaderingen/PS/2031/3-Juni/x", "2031-06-03"), ("/Vergaderingen/PS/2031/31-juni/10:00", nil),
            ("/2031", nil), ("/2031/06/03", nil),
            ("/Vergaderingen/PS/03-juni/2031", nil), ("", nil),
        ] as [(String, String?)])
    func dates(path: String, expected: String?) {
        #expect(Address.date(inPath: path)?.iso == expected)
    }

    @Test(
        "The old iBabs portal names its site in the path",
        arguments: [
            ("https://ris2.ibabs.eu/Agenda/Details/Zandmeer/\(guid(1))", "Zandmeer"),
            ("ris2.ibabs.eu/Agenda/Details/Zandmeer/x", "Zandmeer"),
            ("/Reports/Details/\(guid(1))", nil), ("/Agenda/Details/\(guid(1))", nil), ("/Agenda/Details", nil),
            ("", nil),
        ] as [(String, String?)])
    func ris2(address: String, expected: String?) {
        #expect(Address.ris2Site(address) == expected)
    }
}
