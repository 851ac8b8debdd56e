/// How much each way of matching counts. Chosen on the development topics; the ablations are in Answers.docc.
struct Weights {
    static let standard = Weights()
    /// A shorter word begins too many others.
    static let prefixMinimum = 4

    var title = 3.0
    var decision = 1.5
    var body = 0.5
    var exact = 1.0
    var stem = 0.9
    /// A part of a compound: "beleid" in "fietsbeleid".
    var part = 0.6
    /// A word that begins so.
    var compound = 0.5
    /// A part of a compound that was asked for, by itself.
    var apart = 0.4
    var theme = 1.2
    var synonym = 0.7
    var narrower = 0.4
    var related = 0.2
    var procedure = 0.5
    var undecided = 0.85

    func field(_ field: DecisionSchema.Field) -> Double {
        switch field {
        case .title: title
        case .decision: decision
        case .body: body
        case .theme: theme
        }
    }

    func expansion(_ relation: Subject.Relation) -> Double {
        switch relation {
        case .synonym: synonym
        case .narrower: narrower
        case .related: related
        }
    }
}
