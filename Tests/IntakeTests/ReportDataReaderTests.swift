import Council
import Testing

@testable import Intake

@Suite("Report data reader")
struct ReportDataReaderTests {
    private static let data = """
        {"draw": 1, "recordsTotal": 3, "data": [
         {"DT_RowId": "\(guid(2))", "identity": "7",
          "title": "Motie Pont &amp; &eacute;&eacute;n veer",
          "fractieselectie": "Meer\\r\\nZand", "datummotie": "03-06-2031", "status": "Aangenomen", "leeg": "", "niets": null},
         {"DT_RowId": "\(guid(3))", "title": ""}, {"DT_RowId": "\(guid(4))", "status": "Open"}]}
        """

    @Test("A row is a section, a column a part, and cells lose their escapes")
    func rows() throws {
        let document = try read(Self.data, "zandmeer.bestuurlijkeinformatie.nl/Reports/GetReportData/\(guid(8))")
        #expect(document.family == .ibabsReportData)
        #expect(document.kind == .register)
        #expect(document.organization == "gemeente Zandmeer")
        #expect(
            document.outline == [
                "Motie Pont & één veer [fractieselectie/indiener] Meer | Zand [datummotie/datum] 03-06-2031 [status/uitslag] Aangenomen"
            ])
        #expect(document.sections[0].url == "/Reports/Item/\(guid(2))")
        #expect(document.sections[0].title.line == 3)
        #expect(document.sections[0].parts.map(\.label?.line) == [4, 4, 4])
    }

    @Test(
        "JSON without rows of iBabs is another thing",
        arguments: ["{\"data\": []}", "{\"data\": [{\"a\": 1}]}", "{}", "[]", "{\"data\": {}}"])
    func otherJSON(text: String) throws {
        #expect(try read(text, "a.json").family == .generic)
    }
}
