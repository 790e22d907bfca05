/// A WebP picture without its EXIF and XMP, and without chunks that nobody knows.
struct WebPPhoto {
    private static let picture: Set = ["VP8 ", "VP8L", "ALPH"]
    private static let kept = picture.union(["VP8X", "ICCP", "ANIM", "ANMF"])

    private enum Flag {
        static let profile: UInt8 = 0x20
        static let alpha: UInt8 = 0x10
        static let film: UInt8 = 0x02
    }

    private struct Chunk {
        let name: String
        let body: ArraySlice<UInt8>

        /// A body of odd length is followed by a zero that its length does not count.
        var bytes: [UInt8] {
            let pad: [UInt8] = body.count.isMultiple(of: 2) ? [] : [0]
            return Array(name.utf8) + body.count.bytes(4, .littleEndian) + body + pad
        }
    }

    private(set) var bytes: [UInt8]
    let pixels: PixelSize?

    init(_ sent: [UInt8]) throws(FileFault) {
        var reader = ByteReader(sent.dropFirst(4), .littleEndian)
        let count = try reader.number(of: 4)
        reader = ByteReader(try reader.take(count).dropFirst(4), .littleEndian)
        var chunks = try Self.chunks(&reader)
        pixels = try Self.size(chunks)
        if chunks.first?.name != "VP8X" { chunks = Array(chunks.prefix(1)) }
        let body = try Array("WEBP".utf8) + Self.cleaned(chunks)
        bytes = Array("RIFF".utf8) + body.count.bytes(4, .littleEndian) + body
    }

    private static func chunks(_ reader: inout ByteReader) throws(FileFault) -> [Chunk] {
        var chunks: [Chunk] = []
        while !reader.isAtEnd {
            let name = String(decoding: try reader.take(4), as: UTF8.self)
            let count = try reader.number(of: 4)
            chunks.append(Chunk(name: name, body: try reader.take(count)))
            if !count.isMultiple(of: 2) { _ = try reader.byte() }
        }
        return chunks
    }

    private static func cleaned(_ chunks: [Chunk]) throws(FileFault) -> [UInt8] {
        var bytes: [UInt8] = []
        for chunk in chunks where kept.contains(chunk.name) {
            bytes += try cleaned(chunk).bytes
        }
        return bytes
    }

    private static func cleaned(_ chunk: Chunk) throws(FileFault) -> Chunk {
        switch chunk.name {
        case "VP8X":
            let flags = (chunk.body.first ?? 0) & (Flag.profile | Flag.alpha | Flag.film)
            return Chunk(name: chunk.name, body: [flags, 0, 0, 0] + chunk.body.dropFirst(4))
        case "ANMF":
            // One picture of a film: where it stands and how long, then chunks of its own.
            var reader = ByteReader(chunk.body, .littleEndian)
            let head = try reader.take(16)
            let inner = try chunks(&reader).filter { picture.contains($0.name) }
            return Chunk(name: chunk.name, body: head + inner.flatMap(\.bytes))
        default: return chunk
        }
    }

    /// A simple file is one picture; an extended one says its size before, and must say the truth.
    private static func size(_ chunks: [Chunk]) throws(FileFault) -> PixelSize {
        guard let first = chunks.first else { throw .damaged }
        guard first.name == "VP8X" else { return try pictureSize(first) }
        guard first.body.count == 10, let flags = first.body.first else { throw .damaged }
        var reader = ByteReader(first.body.dropFirst(4), .littleEndian)
        let width = try reader.number(of: 3) + 1
        let size = PixelSize(width: width, height: try reader.number(of: 3) + 1)
        if flags & Flag.film != 0 {
            guard chunks.contains(where: { $0.name == "ANMF" }) else { throw .damaged }
        } else {
            let shown = chunks.first { $0.name == "VP8 " || $0.name == "VP8L" }
            guard let shown, try pictureSize(shown) == size else { throw .damaged }
        }
        return size
    }

    private static func pictureSize(_ chunk: Chunk) throws(FileFault) -> PixelSize {
        var reader = ByteReader(chunk.body, .littleEndian)
        switch chunk.name {
        case "VP8 ":
            let isKeyFrame = try reader.number(of: 3) & 1 == 0
            guard isKeyFrame, try reader.take(3) == [0x9D, 0x01, 0x2A] else { throw .damaged }
            let width = try reader.number(of: 2) & 0x3FFF
            return PixelSize(width: width, height: try reader.number(of: 2) & 0x3FFF)
        case "VP8L":
            guard try reader.byte() == 0x2F else { throw .damaged }
            let both = try reader.number(of: 4)
            return PixelSize(width: both & 0x3FFF + 1, height: both >> 14 & 0x3FFF + 1)
        default: throw .damaged
        }
    }
}
