/// A PNG picture with nothing but what its pixels need.
///
/// Notes, moments, EXIF and the further pictures of a film stand in chunks of their own; only the
/// critical ones and those about colour and size are kept.
struct PNGPhoto {
    static let signature: [UInt8] = [0x89] + Array("PNG\r\n".utf8) + [0x1A, 0x0A]

    private static let critical: Set = ["IHDR", "PLTE", "IDAT", "IEND"]
    private static let kept = critical.union(["tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "pHYs"])

    private(set) var bytes = PNGPhoto.signature
    private(set) var pixels: PixelSize?
    private var hasPicture = false

    init(_ sent: [UInt8]) throws(FileFault) {
        var reader = ByteReader(sent.dropFirst(Self.signature.count), .bigEndian)
        while try readChunk(&reader) {}
        guard hasPicture else { throw .damaged }
    }

    /// - Returns: whether another chunk must follow.
    private mutating func readChunk(_ reader: inout ByteReader) throws(FileFault) -> Bool {
        let start = reader.rest
        let count = try reader.number(of: 4)
        let name = String(decoding: try reader.take(4), as: UTF8.self)
        let body = try reader.take(count)
        _ = try reader.take(4)
        // The size comes first, and only once.
        guard (name == "IHDR") == (pixels == nil) else { throw .damaged }
        if name == "IHDR" { pixels = try Self.size(body) }
        if name == "IDAT" { hasPicture = true }
        if name == "IEND", count != 0 { throw .damaged }
        if Self.kept.contains(name) {
            bytes += start.prefix(12 + count)
        } else if Self.isCritical(name) {
            throw .damaged
        }
        return name != "IEND"
    }

    private static func size(_ body: ArraySlice<UInt8>) throws(FileFault) -> PixelSize {
        guard body.count == 13 else { throw .damaged }
        var reader = ByteReader(body, .bigEndian)
        let width = try reader.number(of: 4)
        return PixelSize(width: width, height: try reader.number(of: 4))
    }

    /// Whether the picture cannot be shown without knowing this chunk.
    ///
    /// Its first letter is a capital then; what is no name at all is no better.
    private static func isCritical(_ name: String) -> Bool {
        guard let first = name.utf8.first, name.utf8.count == 4 else { return true }
        return !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first)
    }
}
