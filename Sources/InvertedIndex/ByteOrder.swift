import Glibc

extension UnsafeRawBufferPointer {
    /// Below, at or above 0 as these bytes sort before, with or after others; the order of every list on disk.
    @inline(__always)
    func order(against other: UnsafeRawBufferPointer) -> Int {
        let common = Swift.min(count, other.count)
        if common > 0, let left = baseAddress, let right = other.baseAddress {
            let difference = memcmp(left, right, common)
            if difference != 0 { return Int(difference) }
        }
        return count - other.count
    }

    @inline(__always)
    func precedes(_ other: UnsafeRawBufferPointer) -> Bool { order(against: other) < 0 }
}

extension [UInt8] {
    /// Byte order, which for UTF-8 is the order of code points and the same on every machine.
    func precedes(_ other: [UInt8]) -> Bool {
        withUnsafeBytes { left in other.withUnsafeBytes { left.precedes($0) } }
    }

    /// How many bytes both begin with.
    func commonPrefix(with other: [UInt8]) -> Int {
        var length = 0
        while length < Swift.min(count, other.count), self[length] == other[length] { length += 1 }
        return length
    }
}

extension [UInt8] {
    /// The bytes in place, for the time of the closure.
    @inline(__always)
    func withRawBytes<Value>(
        _ body: (UnsafeRawBufferPointer) throws(IndexError) -> Value
    ) throws(IndexError) -> Value {
        try withUnsafeBufferPointer { (buffer) throws(IndexError) in try body(UnsafeRawBufferPointer(buffer)) }
    }
}
