import ArgumentParser

/// What the argument parser says of wrong usage, as one line in Dutch that ends with where the help is.
///
/// Its errors are not public, so its English sentences are read. One that is not known here, or that is Dutch already, is
/// passed on.
enum UsageMessage {
    static func text(_ error: any Error) -> String {
        let command = EerderCommand.fullMessage(for: error).firstMatch(of: #/See '(eerder[a-z ]*) --help'/#)
        let help = command.map { String($0.1) } ?? "eerder"
        return "\(dutch(EerderCommand.message(for: error)).printable); zie: \(help) --help"
    }

    private static func dutch(_ message: String) -> String {
        if let found = message.firstMatch(of: #/^Unknown option '([^']*)'(?:\. Did you mean '([^']*)'\?)?/#) {
            return "onbekende optie \(found.1)" + (found.2.map { " (bedoelt u \($0)?)" } ?? "")
        }
        if let found = message.firstMatch(of: #/^Missing value for '([^ ']*)([^']*)'/#) {
            return "achter \(found.1) hoort een waarde:\(found.2)"
        }
        if let found = message.firstMatch(of: #/^Missing expected argument '([^']*)'/#) {
            return "er ontbreekt iets: \(found.1)"
        }
        if let found = message.wholeMatch(of: #/(?:U|\d+ u)nexpected arguments?:? '(.*)'/#.dotMatchesNewlines()) {
            return "hier hoort niets meer te staan: \(found.1.replacing("', '", with: " "))"
        }
        if let found = message.firstMatch(of: #/^The option '([^']*)' does not take any value/#) {
            return "\(found.1) krijgt geen waarde"
        }
        return invalidValue(message) ?? message
    }

    private static func invalidValue(_ message: String) -> String? {
        let pattern = #/The value '(.*)' is invalid for '([^']*)'(.*)/#.dotMatchesNewlines()
        guard let found = message.wholeMatch(of: pattern) else { return nil }
        // Few values stand between quotation marks, many in a list.
        let choices = found.3.matches(of: #/'([^']+)'|- (\S+)/#).compactMap { $0.1 ?? $0.2 }
        let advice = choices.isEmpty ? "" : "; kies uit: \(choices.joined(separator: ", "))"
        return "\"\(found.1)\" is geen waarde voor \(found.2)\(advice)"
    }
}
