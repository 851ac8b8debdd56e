import Council
import InvertedIndex

@testable import Answers

func day(_ iso: String) -> CivilDate { CivilDate(iso: iso)! }

/// A decision of gemeente Zandmeren, which does not exist.
func held(
    _ id: String, _ title: String, date: String? = "2023-03-14", instrument: Instrument = .motie,
    outcome: Outcome = .aangenomen,
    organization: String = "gemeente Zandmeren", parties: [String] = [], themes: [String] = [], quote: String = "",
    context: String = "", root: String = "export", source: String = "a.html"
) -> HeldDecision {
    var decision = Decision(
        instrument: instrument, title: title, outcome: outcome, confidence: 0.9, organization: organization,
        body: organization.hasPrefix("provincie") ? .provincialeStaten : .gemeenteraad, date: date.map(day))
    decision.id = id
    decision.submitters = parties.map { Submitter(party: $0) }
    decision.themes = themes
    decision.evidence = [Evidence(source: source, line: 1, quote: quote)]
    decision.context = context
    return HeldDecision(decision: decision, root: root)
}

func document(
    _ title: String, _ text: String, source: String = "memo.md", date: String? = "2023-01-09", themes: [String] = [],
    root: String = "export"
) -> HeldDocument {
    HeldDocument(
        title: title, organization: "gemeente Zandmeren", date: date.map(day), source: source, url: nil, line: 1,
        text: text,
        themes: themes, root: root)
}

func update(
    _ decisions: [HeldDecision], _ documents: [HeldDocument] = [], fingerprints: [String: UInt64] = [:],
    coverage: Coverage = Coverage()
) -> IndexUpdate {
    IndexUpdate(decisions: decisions, documents: documents, coverage: coverage, fingerprints: fingerprints)
}
