internal import Council
internal import Markup

/// Tells which family a page belongs to, by markup first and path second, never by host (FORMATS 0).
enum PageRecognizer {
    static func family(of facts: PageFacts) -> PageFamily {
        let root = facts.tree.root
        let path = (facts.url ?? "") + "\n" + facts.source
        for (family, isFamily) in marks where isFamily(root, path) { return family }
        return .generic
    }

    private static let marks: [(PageFamily, @Sendable (Element, String) -> Bool)] = [
        (.ris2, { root, _ in root.first(class: "agendaItem") != nil }),
        (.ibabsMeeting, { root, _ in root.first { $0.hasClass("agenda-item") || $0.id == "agendaitems" } != nil }),
        (
            .ibabsCalendar,
            { root, _ in root.first { $0.hasClass("calendar-item") || $0.hasClass("calendar-items-row") } != nil }
        ),
        (.notubizItem, { root, _ in root.first(class: "module_item_attribute") != nil }),
        (.notubizMeeting, { root, _ in root.first { $0.hasClass("agenda_item") || $0.hasClass("votes_list") } != nil }),
        (
            .goMeeting,
            { root, _ in root.first { $0.hasClass("agendaRow") || ($0.name == "ul" && $0.id == "vergadering") } != nil }
        ),
        (.goPrint, { root, _ in root.first { $0.id == "agenda_print" } != nil }),
        (.ibabsItem, { root, path in isItem(root) && !path.contains("Reports/Details") }),
        (
            .ibabsList,
            { root, path in
                path.contains("Reports/Details")
                    || root.first { $0.hasClass("dataTable") || $0.id == "report-table" } != nil
            }
        ),
    ]

    /// Terms and values side by side in Bootstrap columns, the body of an iBabs entry.
    private static func isItem(_ root: Element) -> Bool {
        root.first { $0.name == "dt" && ($0["class"]?.contains("col-") ?? false) } != nil
            || root.first { $0["data-report-id"] != nil } != nil
    }
}
