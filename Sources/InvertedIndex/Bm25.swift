import Glibc

/// What BM25 needs to know of a field over the whole snapshot.
struct FieldStatistics: Sendable {
    let documentCount: Int
    let averageLength: Double
    /// Per length norm the part of the denominator that depends on the document: k1 · (1 − b + b · length / average).
    let saturation: SaturationTable

    init(documentCount: Int, totalLength: Int) {
        self.documentCount = documentCount
        // Lengths of 0 everywhere leave nothing to normalise; any average will do.
        averageLength = totalLength > 0 && documentCount > 0 ? Double(totalLength) / Double(documentCount) : 1
        saturation = SaturationTable(averageLength: averageLength)
    }
}

/// 256 numbers at a fixed address, so that scoring loops touch no reference counts.
final class SaturationTable: @unchecked Sendable {
    /// Written in `init` only; as long as this object lives it may be read from any thread.
    let values: UnsafeMutablePointer<Double>

    init(averageLength: Double) {
        values = .allocate(capacity: 256)
        for norm in 0..<256 {
            let ratio = Double(LengthNorm.decode(UInt8(norm))) / averageLength
            values[norm] = Bm25.k1 * (1 - Bm25.b + Bm25.b * ratio)
        }
    }

    deinit { values.deallocate() }
}

/// The score of a term in a document: weight · idf · tf (k1 + 1) / (tf + k1 (1 − b + b · length / average)).
///
/// Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009), with the idf of Lucene's
/// BM25Similarity, which is never negative. k1 and b are Lucene's and tantivy's.
struct Bm25 {
    static let k1 = 1.2
    static let b = 0.75

    /// weight · idf · (k1 + 1)
    let factor: Double
    let saturation: SaturationTable

    init(weight: Double, idf: Double, field: FieldStatistics) {
        factor = weight * idf * (Self.k1 + 1)
        saturation = field.saturation
    }

    /// How much finding a term says that `documents` of `total` hold.
    static func idf(documents: Int, of total: Int) -> Double {
        log(1 + (Double(total - documents) + 0.5) / (Double(documents) + 0.5))
    }

    func score(frequency: UInt32, norm: UInt8) -> Double {
        factor * Double(frequency) / (Double(frequency) + saturation.values[Int(norm)])
    }
}
