/// Gathers one facet column of a segment while documents come in, and lays it out at the end.
struct ColumnWriter {
    var values = TermTable()
    private var numbers: [UInt32] = []
    private var ends: [Int] = []

    /// Adds the values of the next document, by their numbers in `values`.
    mutating func add(_ document: [UInt32]) {
        numbers += document
        ends.append(numbers.count)
    }

    /// Ranks the values that are used in byte order and writes them, sorted and without repeats, per document.
    func finish(_ file: ContainerWriter, _ column: Int) throws(IndexError) {
        var used = Array(repeating: false, count: values.count)
        for number in numbers { used[Int(number)] = true }
        let order = values.sorted { used[$0] }
        var ranks = Array(repeating: UInt64(0), count: values.count)
        var list = FrontCodedWriter(carriesPostings: false)
        for (rank, value) in order.enumerated() {
            ranks[value] = UInt64(rank)
            list.add(Array(values.bytes(of: value)))
        }
        try list.finish(
            file, strings: Section.column(column, .values), blocks: Section.column(column, .valueBlocks))
        let (offsets, ordinals) = layOut(ranks)
        try file.section(Section.column(column, .offsets), PackedColumn.encode(offsets))
        try file.section(Section.column(column, .ordinals), PackedColumn.encode(ordinals))
    }

    private func layOut(_ ranks: [UInt64]) -> (offsets: [UInt64], ordinals: [UInt64]) {
        var offsets: [UInt64] = [0]
        var ordinals: [UInt64] = []
        var start = 0
        for end in ends {
            var last: UInt64?
            for rank in numbers[start..<end].map({ ranks[Int($0)] }).sorted() where rank != last {
                ordinals.append(rank)
                last = rank
            }
            offsets.append(UInt64(ordinals.count))
            start = end
        }
        return (offsets, ordinals)
    }
}
