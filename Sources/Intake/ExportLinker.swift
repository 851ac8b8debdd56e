public import Council

/// Lets the pages of one export tell each other what they know: an entry learns its meeting, a page without name its
/// organisation.
public enum ExportLinker {
    /// The documents, completed in place. Nothing that a page says itself is changed.
    public static func link(_ documents: inout [SourceDocument]) {
        fillOrganizations(&documents)
        linkMeetings(&documents)
        for index in documents.indices where documents[index].body == nil {
            documents[index].body = defaultBody(documents[index])
        }
    }

    /// A page that does not say whose it is belongs to the organisation of its folder, or of the export, when there is one.
    private static func fillOrganizations(_ documents: inout [SourceDocument]) {
        var byFolder: [String: Set<String>] = [:]
        for document in documents {
            guard let organization = document.organization else { continue }
            byFolder["", default: []].insert(organization)
            byFolder[folder(document.source), default: []].insert(organization)
        }
        for index in documents.indices where documents[index].organization == nil {
            let near = byFolder[folder(documents[index].source)] ?? []
            let all = byFolder[""] ?? []
            documents[index].organization = near.count == 1 ? near.first : all.count == 1 ? all.first : nil
        }
    }

    private static func folder(_ source: String) -> String {
        SourcePath.parts(source).dropLast().first ?? "."
    }

    /// Meetings by the key of their address, and by the key of every entry that hangs under one of their items.
    private static func linkMeetings(_ documents: inout [SourceDocument]) {
        var meetings: [String: SourceDocument] = [:]
        for document in documents where document.kind == .meeting && document.date != nil {
            for address in [document.url, document.source].compactMap({ $0 }) {
                if let key = Address.key(address) { meetings[key] = document }
            }
            for key in ownKeys(document) { meetings[key] = document }
            for case .entry(_, _, let url?) in document.sections.flatMap(\.parts).flatMap(\.blocks) {
                if let key = Address.key(url) { meetings[key] = meetings[key] ?? document }
            }
        }
        for document in documents where document.family == .ibabsCalendar { addCalendar(document, to: &meetings) }
        for index in documents.indices {
            guard let meeting = meeting(of: documents[index], in: meetings) ?? itemMeeting(documents[index], documents)
            else { continue }
            adopt(meeting, into: &documents[index])
        }
    }

    /// Notubiz' meeting JSON names itself "api.notubiz.nl/events/meetings/1266402".
    private static func ownKeys(_ document: SourceDocument) -> [String] {
        document.family == .notubizAPI ? document.links.compactMap(Address.key) : []
    }

    private static func addCalendar(_ calendar: SourceDocument, to meetings: inout [String: SourceDocument]) {
        for section in calendar.sections {
            guard let date = section.date, let key = section.url.flatMap(Address.key), meetings[key] == nil else {
                continue
            }
            var meeting = SourceDocument(
                source: calendar.source, family: .ibabsCalendar, kind: .meeting, title: section.title.text)
            meeting.date = date
            meeting.organization = calendar.organization
            meetings[key] = meeting
        }
    }

    private static func meeting(of document: SourceDocument, in meetings: [String: SourceDocument]) -> SourceDocument? {
        let own = [document.url, document.source].compactMap { $0 }.compactMap(Address.key)
        let isEntry = document.kind != .meeting || document.date == nil
        guard isEntry else { return nil }
        for key in own + document.links.compactMap(Address.key) {
            if let meeting = meetings[key], meeting.source != document.source { return meeting }
        }
        return nil
    }

    /// A list of papers "bij agendapunt: 4 Programmabegroting" belongs to the one meeting with that item.
    private static func itemMeeting(_ document: SourceDocument, _ documents: [SourceDocument]) -> SourceDocument? {
        guard document.date == nil,
            let title = document.sections.map(\.title.text).first(where: { $0.contains("agendapunt:") }),
            let colon = title.firstIndex(of: ":")
        else { return nil }
        let item = title[title.index(after: colon)...].trimmed
        let found = documents.filter { meeting in
            meeting.kind == .meeting
                && meeting.sections.contains { "\($0.number ?? "") \($0.title.text)" == item || $0.title.text == item }
        }
        return found.count == 1 ? found.first : nil
    }

    private static func adopt(_ meeting: SourceDocument, into document: inout SourceDocument) {
        document.organization = document.organization ?? meeting.organization
        if document.kind != .letter { document.body = document.body ?? meeting.body }
        if document.kind == .meeting || document.kind == .other || document.kind == .decisionList {
            document.date = document.date ?? meeting.date
        }
        document.meeting = document.meeting ?? Meeting(title: meeting.title, url: meeting.url)
        document.meetingDate = meeting.date
    }

    private static func defaultBody(_ document: SourceDocument) -> Body? {
        switch document.kind {
        case .register, .resolution: Bodies.council(of: document.organization)
        case .meeting where document.family == .notubizAPI || document.family == .goVotings:
            Bodies.council(of: document.organization)
        default: nil
        }
    }
}
