/// A JSON value. Strings and members keep the line they stand on, because evidence quotes with its place;
/// that, and keeping Foundation off the query path, is why this is not Codable.
public indirect enum JSONValue: Sendable, Equatable {
    case null
    case bool(Bool)
    case integer(Int)
    case decimal(Double)
    case string(String)
    case array([JSONValue])
    case object([Member])

    /// One name and value of an object, with the line of the name.
    public struct Member: Sendable, Equatable {
        public var name: String
        public var value: JSONValue
        public var line: Int
        public init(_ name: String, _ value: JSONValue, line: Int = 0) {
            self.name = name
            self.value = value
            self.line = line
        }
    }

    /// The member of that name; `nil` when this is no object or holds no such member.
    public subscript(name: String) -> JSONValue? { member(name)?.value }

    /// The first member of an object with this name; `nil` for other values.
    public func member(_ name: String) -> Member? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name == name }
    }

    public var string: String? { if case .string(let s) = self { s } else { nil } }
    public var integer: Int? { if case .integer(let n) = self { n } else { nil } }
    public var array: [JSONValue] { if case .array(let a) = self { a } else { [] } }
    public var members: [Member] { if case .object(let m) = self { m } else { [] } }
    public var isNull: Bool { self == .null }

    public var number: Double? {
        switch self {
        case .integer(let n): Double(n)
        case .decimal(let d): d
        default: nil
        }
    }

    /// `null` for nothing.
    public static func optional(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
    /// A number, or `null` for what is unknown.
    public static func optional(_ number: Int?) -> JSONValue { number.map { .integer($0) } ?? .null }
    /// An array of texts.
    public static func strings(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }
}
