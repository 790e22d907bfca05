/// The list of contents at the end of a zip file, read without unpacking anything.
///
/// The program that unpacks goes by this list too, so a part that says too little of itself is
/// cut off there, and one that says too much is stopped here.
struct ZipDirectory {
    private struct Entry {
        let name: [UInt8]
        let packed: Int
        let unpacked: Int
        let isEncrypted: Bool
    }

    private var entries: [Entry] = []

    init(of file: ByteSource, size: Int) throws(LedgerFault) {
        let tailSize = min(size, 22 + 0xFFFF)
        let tail = file.bytes(tailSize, at: size - tailSize)
        guard let end = ZipDirectory.lastEnd(in: tail) else { throw .damaged }
        let count = tail.little16(at: end + 10)
        let length = tail.little32(at: end + 12)
        let offset = tail.little32(at: end + 16)
        // A workbook has some twenty parts; more than 65,534 need another kind of list.
        guard count < 10_000, length <= 8 << 20, offset + length <= size else { throw .damaged }
        let list = file.bytes(length, at: offset)
        var place = 0
        for _ in 0..<count {
            place += try read(list, at: place)
        }
    }

    /// - Throws: unless it is a workbook of a bearable size that anybody may open.
    func checkWorkbook(_ limits: ReadingLimits) throws(LedgerFault) {
        guard !entries.contains(where: \.isEncrypted) else { throw .encrypted }
        let packed = entries.reduce(0) { $0 + $1.packed }
        let unpacked = entries.reduce(0) { $0 + $1.unpacked }
        let isTight = unpacked > limits.freeBytes && unpacked / max(1, packed) > limits.packing
        guard unpacked <= limits.unpackedBytes, !isTight else {
            throw .bomb(unpacked: unpacked, most: limits.unpackedBytes)
        }
        let workbook = Array("xl/workbook.xml".utf8)
        guard entries.contains(where: { $0.name == workbook }) else { throw .notASpreadsheet }
    }

    /// Reads one entry; how many bytes it took.
    private mutating func read(_ list: [UInt8], at place: Int) throws(LedgerFault) -> Int {
        guard place + 46 <= list.count, list.little32(at: place) == 0x0201_4B50 else {
            throw .damaged
        }
        let nameLength = list.little16(at: place + 28)
        let length =
            46 + nameLength + list.little16(at: place + 30) + list.little16(at: place + 32)
        guard place + length <= list.count else { throw .damaged }
        entries.append(
            Entry(
                name: Array(list[(place + 46)..<(place + 46 + nameLength)]),
                packed: list.little32(at: place + 20),
                unpacked: list.little32(at: place + 24),
                isEncrypted: list.little16(at: place + 8) & 1 == 1
            )
        )
        return length
    }

    /// Where the record at the very end begins; a comment may follow it.
    private static func lastEnd(in tail: [UInt8]) -> Int? {
        guard tail.count >= 22 else { return nil }
        return (0...(tail.count - 22)).last { tail.little32(at: $0) == 0x0605_4B50 }
    }
}

extension [UInt8] {
    fileprivate func little16(at place: Int) -> Int {
        Int(self[place]) | Int(self[place + 1]) << 8
    }

    fileprivate func little32(at place: Int) -> Int {
        little16(at: place) | little16(at: place + 2) << 16
    }
}
