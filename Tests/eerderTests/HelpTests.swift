import Foundation
import Testing

/// Help on the command line, and that the README keeps up with it.
struct HelpTests {
    private static let readme = try? String(contentsOfFile: Demo.root + "/README.md", encoding: .utf8)

    private static let commands: [String] = {
        let help = (try? Program.run(["--help"], in: Demo.root))?.outputLines ?? []
        let rows = help.drop { $0 != "SUBCOMMANDS:" }.dropFirst()
        return rows.compactMap { $0.firstMatch(of: #/^  ([a-z]+)\b/#).map { String($0.1) } }
    }()

    @Test("The commands of the contract are there")
    func commands() {
        #expect(Set(Self.commands).isSuperset(of: ["ask", "index", "export", "show", "status", "verify"]))
    }

    @Test("Help of the program and of every command goes to standard output, with examples, in 80 columns")
    func help() throws {
        for arguments in [["--help"], ["-h"], ["help"]] + Self.commands.flatMap({ [[$0, "--help"], ["help", $0]] }) {
            let run = try Program.run(arguments, in: Demo.root)
            #expect(run.exitCode == 0 && run.errors.isEmpty, "\(arguments)")
            #expect(run.output.contains("VOORBEELD"), "\(arguments) shows no example")
            // The usage line of the argument parser is not wrapped.
            for line in run.outputLines where !line.hasPrefix("USAGE:") {
                #expect(line.count <= 80, "\(arguments): \(line)")
            }
        }
    }

    @Test("The answer printed in the README is what the program answers")
    func readmeAnswer() throws {
        let readme = try #require(Self.readme)
        let example = try #require(readme.firstMatch(of: #/\n    \$ eerder "([^"]+)" --limit 2\n\n((?:    .*\n|\n)+)/#))
        let answer = try Demo.eerder("ask", String(example.1), "--limit", "2", "--index", Demo.index).output
        #expect(trimmedLines(String(example.2)) == trimmedLines(answer))
    }

    private func trimmedLines(_ text: String) -> [String] {
        text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }

    @Test("The README mentions every command and every option", .enabled(if: readme != nil, "there is no README yet"))
    func readmeIsComplete() throws {
        let readme = try #require(Self.readme)
        #expect(!Self.commands.isEmpty)
        for command in Self.commands {
            #expect(readme.contains("eerder \(command)"), "the README does not mention eerder \(command)")
            let help = try Program.run([command, "--help"], in: Demo.root).output
            for option in Set(help.matches(of: #/--[a-z][a-z-]+/#).map { String($0.0) }).sorted() {
                #expect(readme.contains(option), "the README does not mention \(option) of eerder \(command)")
            }
        }
    }
}
