/// Bytes read from the front; a file that promises more than it has is damaged.
struct ByteReader {
    enum Order {
        case bigEndian, littleEndian
    }

    private(set) var rest: ArraySlice<UInt8>
    private let order: Order

    init(_ bytes: some Collection<UInt8>, _ order: Order) {
        rest = Array(bytes)[...]
        self.order = order
    }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func take(_ count: Int) throws(FileFault) -> ArraySlice<UInt8> {
        guard count >= 0, count <= rest.count else { throw .damaged }
        defer { rest = rest.dropFirst(count) }
        return rest.prefix(count)
    }

    mutating func byte() throws(FileFault) -> UInt8 {
        guard let byte = rest.popFirst() else { throw .damaged }
        return byte
    }

    /// A number of two, three or four bytes.
    mutating func number(of count: Int) throws(FileFault) -> Int {
        let bytes = try take(count)
        let ordered = order == .bigEndian ? Array(bytes) : bytes.reversed()
        return ordered.reduce(0) { $0 << 8 | Int($1) }
    }
}

extension Int {
    /// The lowest bytes of this number, as such files write it.
    func bytes(_ count: Int, _ order: ByteReader.Order) -> [UInt8] {
        let little = (0..<count).map { UInt8(truncatingIfNeeded: self >> (8 * $0)) }
        return order == .littleEndian ? little : little.reversed()
    }
}
