internal import Council

/// Decisions that can be the same, found by number and title without comparing each with all.
struct DecisionGroup {
    private var slots: [Decision?] = []
    private var index = PaperIndex()

    /// In the order in which they came.
    var decisions: [Decision] { slots.compactMap { $0 } }

    mutating func append(_ decision: Decision) {
        slots.append(nil)
        place(decision, at: slots.count - 1)
    }

    mutating func remove(_ id: Int) {
        guard let decision = slots[id] else { return }
        slots[id] = nil
        index.remove(id, title: decision.title, number: decision.number)
    }

    mutating func replace(_ id: Int, by decision: Decision) {
        remove(id)
        place(decision, at: id)
    }

    /// All that can be the same as this one, and others, in the order in which they came.
    func candidates(_ decision: Decision) -> [(id: Int, decision: Decision)] {
        index.candidates(title: decision.title, number: decision.number).compactMap { id in
            slots[id].map { (id, $0) }
        }
    }

    private mutating func place(_ decision: Decision, at id: Int) {
        slots[id] = decision
        index.insert(id, title: decision.title, number: decision.number)
    }
}
