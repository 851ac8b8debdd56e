import ArgumentParser
import InvertedIndex

struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Controleert elke controlesom en elke samenhang van de index.")

    @OptionGroup var places: PlaceOptions

    func run() throws {
        let problems = IndexVerifier.verify(directory: places.index)
        guard !problems.isEmpty else { return Console.print("De index in \(places.index) is heel.") }
        for problem in problems {
            Console.error("\(places.index)/\(problem.file): error: byte \(problem.offset): \(problem.what); maak de index opnieuw")
        }
        throw CommandFailure.failed("de index is beschadigd; maak hem opnieuw met: eerder index --rebuild")
    }
}
