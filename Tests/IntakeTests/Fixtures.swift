import Council
import Testing

@testable import Intake
@testable import Markup

/// The GUIDs of the fixtures, told apart by their last digit.
func guid(_ digit: Int) -> String { "0a1b2c3d-0000-4000-8000-00000000000\(digit)" }

/// A page with what stands in its body and head.
func page(_ body: String, head: String = "") -> String {
    "<!DOCTYPE html>\n<html><head>\(head)</head>\n<body>\n\(body)\n</body></html>"
}

func read(_ text: String, _ source: String = "pagina.html") throws -> SourceDocument {
    try DocumentReader.read(Array(text.utf8), source: source)
}

extension SourceDocument {
    /// One line a section: "5.a Pont [Besluit/besluit] p Aangenomen. | …".
    var outline: [String] { sections.map(\.outline) }

    /// The first vote of the document.
    var vote: RecordedVote? {
        for case .vote(let vote) in sections.flatMap(\.parts).flatMap(\.blocks) { return vote }
        return nil
    }
}

extension Section {
    var outline: String {
        let head = [number, title.text].compactMap { $0 }.joined(separator: " ")
        return ([head] + parts.map(\.outline)).filter { !$0.isEmpty }.joined(separator: " ")
    }
}

extension Part {
    /// "[Besluit/besluit] text | text"; a part without label has none, a label that nobody knows has no role.
    var outline: String {
        let texts = blocks.map(\.outline).joined(separator: " | ")
        guard let label else { return texts }
        return "[\(label.text)\(role.map { "/\($0.rawValue)" } ?? "")]" + (texts.isEmpty ? "" : " " + texts)
    }
}

extension Block {
    var outline: String {
        switch self {
        case .heading(_, let passage): "# \(passage.text)"
        case .paragraph(let passage): passage.text
        case .listItem(let passage): "- \(passage.text)"
        case .row(let cells): cells.map(\.text).joined(separator: " ~ ")
        case .vote(let vote): "vote \(vote.votes.inFavor ?? -1):\(vote.votes.against ?? -1)"
        case .entry(_, let passage, let url): "entry \(passage.text) <\(url ?? "")>"
        case .attachment(let passage, let url): "attachment \(passage.text) <\(url ?? "")>"
        }
    }
}

/// Minimal pages of every family, of councils that do not exist.
enum Fixture {
    static let ibabsMeeting = page(
        """
        <main><h1>Raadsvergadering</h1>
        <h2>dinsdag 3 juni 2031</h2>
        <dl class="row"><dt>Locatie</dt><dd>Dorpshuis</dd></dl>
        <div id="agendaitems"><ol>
        <li><div class="panel agenda-item" id="\(guid(5))"><div class="panel-heading"><div class="panel-id">5.a</div>
        <h3 class="panel-title"><button><span class="panel-title-label">Pont naar het eiland</span></button></h3></div>
        <div class="panel-body"><div class="row"><div class="text"><p>De pont is oud.</p></div></div>
        <div class="row"><div class="label"><h4>Voorgesteld besluit</h4></div><div class="text"><p>Een nieuwe pont.</p></div></div>
        <div class="row"><div class="label"><h4>Besluit</h4></div><div class="text"><p>Aangenomen.</p></div></div>
        <div class="row"><div class="label"><h4>Bijlagen</h4></div><div class="text"><ul class="list-attachments">
        <li><a href="/Agenda/Document/\(guid(1))?documentId=\(guid(6))">Nota pont <span class="badge">2 MB</span></a></ul></div></div>
        <div class="row"><div class="label"><h4>Moties</h4></div><div class="text"><table class="agenda-item-list-entries"><tbody>
        <tr><th>Titel</th></tr><tr data-url="/Reports/Item/\(guid(7))"><td>Motie Veer</td></tr></table></div></div>
        </div></div></li>
        <li><div class="panel agenda-item"><div class="panel-title"><span class="panel-title-label">Pauze</span></div></div></li>
        </ol></div></main>
        """, head: "<title>Raadsvergadering dinsdag 3 juni 2031 - iBabs Publieksportaal</title>")

    static let ibabsItem = page(
        """
        <main><ol class="breadcrumb"><li><a href="/Reports">Overzichten</a></li><li><a href="/Reports/Details/\(guid(8))">Moties</a></li></ol>
        <h1>Motie Veer</h1>
        <dl class="row"><dt class="col-sm-3">Status</dt><dd class="col-sm-9">Aangenomen</dd>
        <dt class="col-sm-3">Agendapunt</dt><dd class="col-sm-9"><a href="/Agenda/Index/\(guid(1))">Raadsvergadering</a></dd>
        <dt class="col-sm-3">Afgedaan</dt><dd class="col-sm-9"><i class="fa fa-check-square"></i></dd></dl></main>
        """, head: "<title>Moties - Motie Veer - iBabs Publieksportaal</title>")

    static let ibabsList = page(
        """
        <main><h1>Toezeggingen</h1><table id="report-table" class="dataTable"><thead><tr><th>Nr</th><th>Onderwerp</th><th>Status</th></tr>
        </thead><tbody><tr data-url="/Reports/Item/\(guid(2))"><td>7</td><td>Pont</td><td>Open</td></tr></tbody></table></main>
        """, head: "<title>Toezeggingen - iBabs Publieksportaal</title>")

    static let ibabsCalendar = page(
        """
        <div class="calendar-items-row"><a class="calendar-item" href="/Agenda/Index/\(guid(1))"><span class="sr-only">3 juni 2031</span>
        <span class="calendar-item-label">Raadsvergadering</span><span class="calendar-item-time">19:30</span></a></div>
        """)

    static let ris2 = page(
        """
        <h1>Raadsvergadering</h1><p class="date">dinsdag 3 juni 2031 19:30 - 22:15</p>
        <ul><li class="agendaItem"><div class="itemHead"><span class="itemNr">A.1</span> <span class="itemTitle">Pont</span></div>
        <div class="itemBody"><h4>Besluit</h4><div><p>Aangenomen.</p></div></div></li></ul>
        """)

    static let notubizMeeting = page(
        """
        <h1>Plenaire vergadering 03-06-2031</h1><ul>
        <li class="agenda_item heading"><div class="item_header"><span class="item_title">Carrousel</span></div></li>
        <li class="agenda_item"><div class="item_header"><span class="item_prefix">5.</span> <span class="item_title">Pont</span></div>
        <div class="item_text"><p>De raad spreekt.</p></div></li></ul>
        """)

    static let notubizItem = page(
        """
        <h1>Motie: Veer (31001.002)</h1><div class="row module_item_attribute"><div class="label">Type</div><div class="value">Motie</div></div>
        <div class="row module_item_attribute"><div class="label">Uitslag</div><div class="value">Verworpen</div></div>
        """, head: "<title>Motie: Veer - Moties - Raadsinformatie</title>")

    static let goMeeting = page(
        """
        <h1 class="nonvisual">Provinciale Staten 3 juni 2031</h1>
        <h2><span class="highlighted group">Provinciale Staten</span> <span class="date">3 juni 2031</span></h2>
        <ul id="vergadering"><li class="agendaRow" id="agendapunt7_1"><div class="first"><a href="#">2a</a></div>
        <div class="title"><h3><a href="/Vergaderingen/Pont"> Pont</a></h3><div class="toelichting">Over de pont.<br/>Besluit: aangenomen</div></div>
        <div class="documents"><ul><li><a href="/Documenten/Nota.pdf">Nota.pdf</a></li></ul></div></li></ul>
        """)

    static let goPrint = page(
        """
        <h1>Pagina afdrukken</h1><p>Vergadering van Provinciale Staten<br/>Datum: 03-06-2031 10:00 uur</p>
        <table id="agenda_print"><tr><td class="print_agendapunt">2</td><td class="print_omschrijving">Vaststellen agenda. <br/>
        Besluit: vastgesteld<br/></td></tr></table>
        """)

    static let generic = page("<h1>Over de griffie</h1><p>De griffie helpt de raad.</p>")
}
