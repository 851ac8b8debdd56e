import Council
import Testing

@testable import Extraction

struct MentionTests {
    private func outline(_ text: String) -> [String] {
        Mention.all(in: Words(text), parties: Parties()).map { mention in
            let paper = mention.paper
            let words = [
                mention.instrument.rawValue, paper?.number, paper?.title,
                paper.flatMap { $0.submitters.isEmpty ? nil : "[\($0.submitters.joined(separator: ", "))]" },
                mention.isPlural ? "meervoud" : nil, mention.isCause ? "oorzaak" : nil,
            ]
            return words.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
        }
    }

    @Test(
        "A sentence names papers with what it tells of them",
        arguments: [
            ("De motie Gratis stalling (24031) is aangenomen.", ["motie 24031 Gratis stalling"]),
            ("De motie ‘Gratis stalling’ (SP, D66) is verworpen.", ["motie Gratis stalling [SP, D66]"]),
            ("De motie 26M14 is aangenomen.", ["motie 26M14"]), ("Deze motie valt.", ["motie"]),
            ("De motie van CDA en VVD is verworpen.", ["motie"]), ("Motie SP wordt verworpen.", ["motie [SP]"]),
            ("De moties zijn verworpen.", ["motie meervoud"]),
            ("Door aanneming van het amendement vervalt de motie.", ["amendement oorzaak", "motie"]),
            ("Het gewijzigde voorstel is aangenomen.", ["besluit"]), ("De agenda is vastgesteld.", ["procedure"]),
            ("Hij las ‘de motie’ voor.", []), ("Er is koffie.", []),
        ])
    func mentions(text: String, outline expected: [String]) {
        #expect(outline(text) == expected)
    }
}
