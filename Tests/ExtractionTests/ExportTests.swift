import Council
import Intake
import Testing

@testable import Extraction

/// From the bytes of small pages to the records of an export.
struct ExportTests {
    private func records(_ pages: [(source: String, text: String)]) throws -> [Decision] {
        var documents = try pages.map { try DocumentReader.read(Array($0.text.utf8), source: $0.source) }
        ExportLinker.link(&documents)
        return DecisionMerger.merge(documents.flatMap(DecisionExtractor.decisions(in:)))
    }

    private static let guid = "0a1b2c3d-0000-4000-8000-00000000000"
    private static let host = "lelystad.bestuurlijkeinformatie.nl"

    private static let meeting = (
        source: "\(host)/Agenda/Index/\(guid)1.html",
        text: """
        <!DOCTYPE html><html><head><title>Raadsvergadering dinsdag 3 juni 2031 - iBabs Publieksportaal</title></head><body>
        <main><h1>Raadsvergadering</h1><h2>dinsdag 3 juni 2031</h2><div id="agendaitems"><ol>
        <li><div class="panel agenda-item" id="\(guid)5"><div class="panel-heading"><div class="panel-id">5.a</div>
        <h3 class="panel-title"><button><span class="panel-title-label">Motie 31M14 SP: Pont naar het eiland</span></button></h3></div>
        <div class="panel-body"><div class="row"><div class="label"><h4>Voorgesteld besluit</h4></div><div class="text"><p>De motie aan te nemen.</p></div></div>
        <div class="row"><div class="label"><h4>Besluit</h4></div>
        <div class="text"><p>De motie is aangenomen met 21 stemmen voor en 14 stemmen tegen.</p></div></div>
        </div></div></li></ol></div></main></body></html>
        """
    )
    private static let entry = (
        source: "\(host)/Reports/Item/\(guid)7.html",
        text: """
        <!DOCTYPE html><html><head><title>Moties - Motie Pont - iBabs Publieksportaal</title></head><body><main>
        <ol class="breadcrumb"><li><a href="/Reports">Overzichten</a></li><li><a href="/Reports/Details/\(guid)8">Moties</a></li></ol>
        <h1>31M14 Motie SP: Pont naar het eiland</h1><dl class="row">
        <dt class="col-sm-3">Status</dt><dd class="col-sm-9">Aangenomen</dd>
        <dt class="col-sm-3">Agendapunt</dt><dd class="col-sm-9"><a href="/Agenda/Index/\(guid)1">Raadsvergadering</a></dd></dl></main></body></html>
        """
    )

    @Test("A meeting and the register entry that links to it state one decision")
    func oneDecision() throws {
        let records = try records([Self.meeting, Self.entry])
        #expect(records.map(\.outline) == ["motie 31M14 Pont naar het eiland: aangenomen 21/14 [SP]"])
        #expect(records.first?.date?.iso == "2031-06-03")
        #expect(records.first?.evidence.map(\.source) == [Self.meeting.source, Self.entry.source])
        #expect(
            records.first?.evidence.first?.quote == "De motie is aangenomen met 21 stemmen voor en 14 stemmen tegen.")
    }

    @Test("The record is the same whichever page is read first, and keeps its id without the other")
    func order() throws {
        let both = try records([Self.meeting, Self.entry])
        #expect(try records([Self.entry, Self.meeting]) == both)
        #expect(try records([Self.meeting]).map(\.id) == both.map(\.id))
    }

    @Test("A besluitenlijst in Markdown is read as one")
    func markdown() throws {
        let text = """
            # Besluitenlijst raadsvergadering gemeente Lelystad 3 juni 2031

            ## 4. Kadernota 2032

            De raad stelt de nota met algemene stemmen vast.

            ## 5. Motie 31M15 D66: Bomen langs de haven

            De motie is verworpen. Voor stemden de fracties van D66 en SP.
            """
        #expect(
            try records([(source: "besluitenlijst.md", text: text)]).map(\.outline) == [
                "besluit Kadernota 2032: aangenomen unaniem",
                "motie 31M15 Bomen langs de haven: verworpen voor D66, SP [D66]",
            ])
    }
}
