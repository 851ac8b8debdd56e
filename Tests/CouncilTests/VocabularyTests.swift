import Council
import Testing

@Suite("Vocabulary")
struct VocabularyTests {
    @Test("The closed lists are those of the command line's JSON")
    func closedLists() {
        #expect(
            Instrument.allCases.map(\.rawValue).joined(separator: " ")
                == "besluit collegebesluit amendement motie initiatiefvoorstel benoeming toezegging procedure")
        #expect(
            Outcome.allCases.map(\.rawValue).joined(separator: " ")
                == "aangenomen gewijzigd-aangenomen verworpen staken ingetrokken aangehouden vervallen afgevoerd overgenomen "
                + "ter-kennisname doorgeleid toegezegd afgedaan onbekend")
        #expect(
            Manner.allCases.map(\.rawValue).joined(separator: " ")
                == "hoofdelijk unaniem acclamatie hamerstuk zonder-stemming schriftelijk")
        #expect(Side.allCases.map(\.rawValue).joined(separator: " ") == "voor tegen verdeeld onthouden afwezig")
    }

    @Test("Only adoption, rejection and a tie follow from a vote")
    func followsAVote() {
        let voted = Outcome.allCases.filter(\.followsAVote)
        #expect(voted == [.aangenomen, .gewijzigdAangenomen, .verworpen, .staken])
    }

    @Test(
        "Executive bodies decide for themselves and committees advise",
        arguments: [
            (Body.gemeenteraad, false, true), (.provincialeStaten, false, true), (.college, true, true),
            (.gedeputeerdeStaten, true, true), (.dagelijksBestuur, true, true), (.algemeenBestuur, false, true),
            (.commissie, false, false), (.presidium, false, false), (Body(rawValue: "Dorpsraad"), false, true),
        ])
    func bodies(body: Body, isExecutive: Bool, decides: Bool) {
        #expect(body.isExecutive == isExecutive)
        #expect(body.decides == decides)
    }
}
