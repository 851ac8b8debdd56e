import Answers
import ArgumentParser
import Glibc
import InvertedIndex

/// The command line. Composition only: each command puts rooms together and prints.
struct EerderCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "eerder",
        abstract: "Zoekt wat raden en Staten eerder besloten, met de bron ernaast.",
        discussion: """
            VOORBEELDEN
              eerder "wat is eerder besloten over mobiliteit"
              eerder "welke moties over woningbouw zijn verworpen"
              eerder ask energie --organization Almere --since 2020 --sort newest
              eerder ask fietsbrug --format csv > fietsbrug.csv
              eerder index ~/exports/lelystad ~/exports/almere
              eerder show lelystad-2022-11-22-motie-3f9c1a2b
              eerder export --instrument motie --outcome verworpen

            Zonder opdracht is wat u typt een vraag. Zonder index wordt die eerst gemaakt van de map Corpus.
            """,
        version: "0.1.0",
        subcommands: [
            AskCommand.self, IndexCommand.self, ExportCommand.self, ShowCommand.self, StatusCommand.self,
            DossierCommand.self, InspectCommand.self, VerifyCommand.self,
        ],
        defaultSubcommand: AskCommand.self)
}

@main
enum Main {
    static func main() async {
        // A reader that stops reading (head, less) ends the program quietly, as it does for grep.
        signal(SIGPIPE, SIG_DFL)
        do {
            var command = try EerderCommand.parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch {
            exit(report(error))
        }
    }

    /// Prints what went wrong and gives the exit code: 0 for asked-for help, 2 for wrong usage, 1 for the rest.
    private static func report(_ error: any Error) -> Int32 {
        let code = EerderCommand.exitCode(for: error)
        if let failure = CommandFailure(error) {
            Console.error(failure.description)
            return failure.exitCode
        }
        if error is ExitCode { return code.rawValue }
        if code.isSuccess {
            Console.print(EerderCommand.fullMessage(for: error))
            return 0
        }
        let failure =
            code == .validationFailure
            ? CommandFailure.usage(UsageMessage.text(error)) : .failed(EerderCommand.message(for: error))
        Console.error(failure.description)
        return failure.exitCode
    }
}

/// Why a command stopped, in one line that says what to do.
enum CommandFailure: Error, CustomStringConvertible {
    /// Typed wrongly.
    case usage(String)
    /// Could not be done.
    case failed(String)
    /// A file is in the way, at this line.
    case located(path: String, line: Int?, message: String)

    /// What a command or a room gave up for; `nil` for what the argument parser has to say.
    init?(_ error: any Error) {
        switch error {
        case let failure as CommandFailure: self = failure
        case let error as QuestionError: self = .usage("vraag, teken \(error.position): \(error.message)".printable)
        case let error as IndexError: self = .failed(error.dutch)
        default: return nil
        }
    }

    var exitCode: Int32 { if case .usage = self { 2 } else { 1 } }

    var description: String {
        switch self {
        case .usage(let text), .failed(let text): "eerder: error: \(text)"
        case .located(let path, let line, let message):
            "\(path)\(line.map { ":\($0)" } ?? ""): error: \(message)".printable
        }
    }
}
