import Answers
import ArgumentParser
import Glibc
import InvertedIndex

struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Controleert elke controlesom en elke samenhang van de index.",
        discussion: """
            Noemt van elke beschadiging het bestand en de plaats, en eindigt dan met 1.

            VOORBEELD
              eerder verify && eerder export > besluiten.jsonl
            """)

    @OptionGroup var places: PlaceOptions

    func run() throws {
        try checkPresence()
        let problems = IndexVerifier.verify(directory: places.index)
        guard !problems.isEmpty else { return Console.print("De index in \(places.index) is heel.") }
        for problem in problems {
            let error = problem.error(in: places.index)
            Console.error("\(error.place ?? places.index): error: \(error.reason)")
        }
        throw CommandFailure.failed("de index is beschadigd; maak hem opnieuw met: eerder index --rebuild")
    }

    /// No index is not a broken one. What else stands in the way of opening it is told file by file.
    private func checkPresence() throws {
        do { _ = try AnswerEngine(directory: places.index) } catch {
            switch error {
            case .missing, .io(_, _, ENOTDIR): throw error
            default: break
            }
        }
    }
}
