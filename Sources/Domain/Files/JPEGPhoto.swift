/// A JPEG photo with nothing but the picture and which way up it is held.
///
/// A camera notes in application segments where and when it was taken, a small copy of the whole,
/// names and numbers; telephones put a film behind the picture. None of it is kept. Only kinds that
/// browsers show are taken, and what is not as the standard (ITU T.81) has it is refused.
struct JPEGPhoto {
    private var opening: [UInt8] = []
    private var picture: [UInt8] = []
    private var turn: PhotoTurn?
    private var frame: PixelSize?
    private var hasScan = false

    private enum Mark {
        static let start: UInt8 = 0xD8
        static let end: UInt8 = 0xD9
        static let scan: UInt8 = 0xDA
        /// Baseline, extended and progressive.
        static let frames: ClosedRange<UInt8> = 0xC0...0xC2
        /// Huffman tables, quantisation tables, restart interval.
        static let tables: Set<UInt8> = [0xC4, 0xDB, 0xDD]
        static let restarts: ClosedRange<UInt8> = 0xD0...0xD7
        static let jfif: UInt8 = 0xE0
        static let exif: UInt8 = 0xE1
        static let adobe: UInt8 = 0xEE
        static let applications: ClosedRange<UInt8> = 0xE0...0xEF
        static let comment: UInt8 = 0xFE
    }

    init(_ sent: [UInt8]) throws(FileFault) {
        var reader = ByteReader(sent, .bigEndian)
        guard try Self.mark(&reader) == Mark.start else { throw .damaged }
        var mark = try Self.mark(&reader)
        while mark != Mark.end {
            try read(mark, &reader)
            mark = try Self.mark(&reader)
        }
        guard hasScan else { throw .damaged }
    }

    var bytes: [UInt8] {
        [0xFF, Mark.start] + opening + (turn?.segment ?? []) + picture + [0xFF, Mark.end]
    }

    /// As it is shown, upright.
    var pixels: PixelSize? { turn?.isOnItsSide == true ? frame?.turned : frame }

    /// Any number of fill bytes may stand before a mark.
    private static func mark(_ reader: inout ByteReader) throws(FileFault) -> UInt8 {
        guard try reader.byte() == 0xFF else { throw .damaged }
        var mark = try reader.byte()
        while mark == 0xFF { mark = try reader.byte() }
        return mark
    }

    private mutating func read(_ mark: UInt8, _ reader: inout ByteReader) throws(FileFault) {
        let body = try reader.take(try reader.number(of: 2) - 2)
        switch mark {
        case Mark.frames: try readFrame(mark, body)
        case Mark.scan: try readScan(body, &reader)
        case Mark.jfif: readJFIF(body)
        case Mark.exif: turn = turn ?? PhotoTurn(exif: body)
        case Mark.adobe: readAdobe(body)
        case Mark.applications, Mark.comment: break
        default:
            guard Mark.tables.contains(mark) else { throw .damaged }
            picture += Self.segment(mark, body)
        }
    }

    private mutating func readFrame(
        _ mark: UInt8,
        _ body: ArraySlice<UInt8>
    ) throws(FileFault) {
        var reader = ByteReader(body, .bigEndian)
        _ = try reader.byte()
        let height = try reader.number(of: 2)
        let width = try reader.number(of: 2)
        let components = Int(try reader.byte())
        guard frame == nil, components > 0, reader.rest.count == 3 * components else {
            throw .damaged
        }
        frame = PixelSize(width: width, height: height)
        picture += Self.segment(mark, body)
    }

    /// Takes a scan's head and its coded bytes.
    ///
    /// These end at a mark; a zero after 0xFF and a restart belong to them.
    private mutating func readScan(
        _ head: ArraySlice<UInt8>,
        _ reader: inout ByteReader
    ) throws(FileFault) {
        guard frame != nil else { throw .damaged }
        let rest = reader.rest
        var place = rest.startIndex
        while true {
            guard let found = rest[place...].firstIndex(of: 0xFF), found + 1 < rest.endIndex
            else { throw .damaged }
            let next = rest[found + 1]
            if next == 0 || Mark.restarts.contains(next) {
                place = found + 2
            } else if next == 0xFF {
                place = found + 1
            } else {
                place = found
                break
            }
        }
        let coded = try reader.take(place - rest.startIndex)
        guard !coded.isEmpty else { throw .damaged }
        picture += Self.segment(Mark.scan, head) + coded
        hasScan = true
    }

    /// Keeps the density of the pixels, and not the small copy of the whole that may follow.
    private mutating func readJFIF(_ body: ArraySlice<UInt8>) {
        guard opening.isEmpty, body.count >= 14, body.starts(with: "JFIF\0".utf8) else { return }
        opening = Self.segment(Mark.jfif, body.prefix(12) + [0, 0])
    }

    /// Says how the colours are coded; without it they come out wrong.
    private mutating func readAdobe(_ body: ArraySlice<UInt8>) {
        guard body.count >= 12, body.starts(with: "Adobe".utf8) else { return }
        picture += Self.segment(Mark.adobe, body.prefix(12))
    }

    private static func segment(_ mark: UInt8, _ body: ArraySlice<UInt8>) -> [UInt8] {
        [0xFF, mark] + (body.count + 2).bytes(2, .bigEndian) + body
    }
}
