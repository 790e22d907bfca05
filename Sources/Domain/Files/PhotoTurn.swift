/// Which way up a camera was held: all that is kept of what it notes.
struct PhotoTurn: Equatable {
    /// Counted as EXIF does, from 2 to 8; an upright photo needs no note.
    let number: UInt8

    /// Width and height change places when it is shown.
    var isOnItsSide: Bool { number >= 5 }

    private static let sign = Array("Exif\0\0".utf8)
    private static let tag = 0x0112
    private static let short = 3

    /// Nil for one, and for what EXIF does not know.
    init?(_ number: Int) {
        guard (2...8).contains(number) else { return nil }
        self.number = UInt8(number)
    }

    /// Nil where nothing is said of it, or nothing that could be understood.
    init?(exif body: ArraySlice<UInt8>) {
        guard body.starts(with: Self.sign) else { return nil }
        do {
            let found = try Self.read(Array(body.dropFirst(Self.sign.count)))
            self.init(found ?? 1)
        } catch {
            return nil
        }
    }

    /// Looks through the first list of notes, which speaks of the photo itself.
    private static func read(_ notes: [UInt8]) throws(FileFault) -> Int? {
        let isLittle = notes.starts(with: "II".utf8)
        guard isLittle || notes.starts(with: "MM".utf8) else { return nil }
        let order: ByteReader.Order = isLittle ? .littleEndian : .bigEndian
        var reader = ByteReader(notes.dropFirst(2), order)
        guard try reader.number(of: 2) == 42 else { return nil }
        let start = try reader.number(of: 4)
        reader = ByteReader(notes.dropFirst(start), order)
        for _ in 0..<(try reader.number(of: 2)) {
            let tag = try reader.number(of: 2)
            let kind = try reader.number(of: 2)
            let count = try reader.number(of: 4)
            var value = ByteReader(try reader.take(4), order)
            guard tag == Self.tag, kind == short, count == 1 else { continue }
            return try value.number(of: 2)
        }
        return nil
    }

    /// The shortest EXIF segment that says it.
    var segment: [UInt8] {
        let entry = [UInt8(0x01), 0x12, 0, 3, 0, 0, 0, 1, 0, number, 0, 0]
        let notes = Array("MM\0*".utf8) + [0, 0, 0, 8, 0, 1] + entry + [0, 0, 0, 0]
        let body = Self.sign + notes
        return [0xFF, 0xE1] + (body.count + 2).bytes(2, .bigEndian) + body
    }
}
