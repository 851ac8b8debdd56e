import Council

extension PageFamily {
    /// What a griffier calls such a page.
    var dutch: String {
        switch self {
        case .ibabsMeeting: "vergadering in iBabs"
        case .ibabsItem: "stuk uit een lijst van iBabs"
        case .ibabsList: "lijst van iBabs"
        case .ibabsReportData: "gegevens van een lijst van iBabs"
        case .ibabsCalendar: "kalender van iBabs"
        case .ris2: "vergadering in het oude iBabs"
        case .notubizMeeting: "vergadering in Notubiz"
        case .notubizItem: "stuk uit een lijst van Notubiz"
        case .notubizAPI: "gegevens van Notubiz"
        case .goMeeting: "vergadering in GemeenteOplossingen"
        case .goPrint: "afdrukversie van een vergadering in GemeenteOplossingen"
        case .goVotings: "stemmingen van GemeenteOplossingen"
        case .decisionList: "losse besluitenlijst"
        case .letter: "los stuk"
        case .generic: "onbekende soort pagina"
        }
    }
}

extension DocumentKind {
    /// With what authority the page speaks.
    var dutch: String {
        switch self {
        case .meeting: "agenda van een vergadering"
        case .register: "register van moties, amendementen of toezeggingen"
        case .decisionList: "besluitenlijst of verslag"
        case .resolution: "ondertekend besluit"
        case .letter: "brief of memo: alleen een eigen besluit van de schrijver telt"
        case .proposal: "voorstel, ontwerp of ingediend stuk: besluit niets"
        case .other: "overige tekst"
        }
    }
}
