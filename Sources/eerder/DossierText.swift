import Answers
import Council
import Dossiers

/// What a dossier came to and what changed since the last, for who made it.
enum DossierText {
    static func lines(_ dossier: Dossier, _ written: DossierFiles.Written) -> [String] {
        var lines = [
            "\(written.output): \(dossier.entries.count.counted("besluit", "besluiten")), \(dossier.subjects.count.counted("raakvlak", "raakvlakken")), \(dossier.openEnds.count.counted("open einde", "open einden"))"
        ]
        if let previous = dossier.previousDay { lines.append("  sinds \(previous.dutch): \(changes(dossier))") }
        if dossier.entries.isEmpty { lines.append("  over deze vraag is in deze export geen besluit gevonden") }
        for id in dossier.leftOut.missing { lines.append("  gevraagd, maar niet in deze index: \(id)") }
        for note in dossier.leftOut.unplacedNotes {
            lines.append("  notitie bij een besluit dat niet in dit dossier staat: \(note.id)")
        }
        if let saved = written.saved { lines.append("  de vorige versie was bewerkt en staat nu in \(saved)") }
        if written.madeNotes { lines.append("  voor uw notities: \(written.notes)") }
        return lines.map(\.printable)
    }

    private static func changes(_ dossier: Dossier) -> String {
        var new = 0
        var changed = 0
        for entry in dossier.entries {
            switch entry.novelty {
            case .new: new += 1
            case .changed: changed += 1
            case nil: break
            }
        }
        return "\(new) nieuw, \(changed) gewijzigd, \(dossier.vanished.count) niet meer gevonden"
    }
}
