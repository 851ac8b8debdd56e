/// Checks the invariants of one segment, which no writer breaks: order, ranges, sums.
struct SegmentVerifier {
    let segment: Segment

    /// - Throws: `.malformed` for the first invariant that does not hold.
    func verify() throws(IndexError) {
        try checkSorted(segment.keys, "keys")
        for document in 0..<segment.documentCount { _ = try segment.stored(document) }
        for (number, field) in segment.fields.enumerated() {
            try checkLengths(field, number)
            try checkPostings(field, number)
        }
        for (number, column) in segment.columns.enumerated() {
            try checkSorted(column.values, "values of column \(number)")
            try check(column, number)
        }
    }

    private func checkSorted(_ list: FrontCodedList, _ what: String) throws(IndexError) {
        var cursor = try list.cursor(atBlock: 0)
        var previous: [UInt8]?
        while try cursor.next() {
            if let previous, !previous.precedes(cursor.string) { throw malformed("the \(what) are out of order") }
            previous = cursor.string
        }
    }

    private func checkLengths(_ field: SegmentField, _ number: Int) throws(IndexError) {
        try field.verifyLengths()
        let norms = try segment.file.bytes(field.norms)
        var total = 0
        for document in 0..<segment.documentCount {
            let length = try field.length(of: document)
            total += length
            guard norms[document] == LengthNorm.encode(length) else {
                throw malformed("a length of field \(number) disagrees with its norm")
            }
        }
        guard total == field.totalLength else {
            throw malformed("the lengths of field \(number) add up wrongly")
        }
    }

    private func checkPostings(_ field: SegmentField, _ number: Int) throws(IndexError) {
        try checkSorted(field.terms, "terms of field \(number)")
        var terms = try field.terms.cursor(atBlock: 0)
        var end = 0
        while try terms.next() {
            guard terms.info.postings.lowerBound == end else {
                throw malformed("postings of field \(number) leave a gap")
            }
            end = terms.info.postings.upperBound
            let postings = try PostingCursor(terms.info, field: number, of: segment)
            while postings.count > 0 {
                _ = try postings.currentPositions()
                try postings.nextBlock()
            }
        }
        guard end == field.postings.count else { throw malformed("field \(number) has postings of no term") }
    }

    private func check(_ column: SegmentColumn, _ number: Int) throws(IndexError) {
        try column.verify()
        var end: UInt64 = 0
        for document in 0..<segment.documentCount {
            let range = column.range(of: document)
            guard column.offsets[document] == end, column.offsets[document + 1] >= end,
                column.offsets[document + 1] - end == UInt64(range.count)
            else { throw malformed("column \(number) has values outside the file") }
            end = column.offsets[document + 1]
            var previous: UInt64?
            for index in range {
                let ordinal = column.ordinals[index]
                guard ordinal < UInt64(column.values.count), previous.map({ $0 < ordinal }) ?? true else {
                    throw malformed("column \(number) has a value that is not there or out of order")
                }
                previous = ordinal
            }
        }
        guard end == UInt64(column.ordinals.count) else {
            throw malformed("column \(number) has values of no document")
        }
    }

    private func malformed(_ what: String) -> IndexError {
        .malformed(file: segment.file.name, offset: 0, what: what)
    }
}

extension Tombstones {
    /// Counts again what is deleted and compares.
    ///
    /// - Throws: `.malformed` when a correction is not what the postings say.
    func verify(against segment: Segment) throws(IndexError) {
        for field in segment.fields.indices {
            let (terms, counts) = try TombstoneWriter.corrections(deleted, segment, field)
            guard try matches(terms, counts, field: field),
                try TombstoneWriter.deletedLength(deleted, segment, field) == deletedLengths[field]
            else {
                throw .malformed(file: file.name, offset: 0, what: "field \(field) is corrected by the wrong amount")
            }
        }
    }
}
