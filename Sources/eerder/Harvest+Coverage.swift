import Answers
import Council
import Intake

extension Harvest {
    /// What this root gave, counted.
    var coverage: RootCoverage {
        var coverage = RootCoverage(root: root)
        coverage.read = documents.count
        coverage.skipped = skipped.map(Coverage.Problem.init)
        coverage.failed = failed.map(Coverage.Problem.init)
        for document in documents {
            coverage.families[document.family.rawValue, default: 0] += 1
            if let organization = document.organization { coverage.documents[organization, default: 0] += 1 }
        }
        return coverage
    }
}

extension Coverage.Problem {
    init(_ problem: ReadProblem) { self.init(source: problem.source, reason: problem.reason) }
}
