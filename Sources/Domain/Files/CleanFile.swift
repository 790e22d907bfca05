/// An uploaded file as it may be kept: known by its content, and a photo without anything that
/// tells where, when, by whom and with what it was taken.
package struct CleanFile: Equatable, Sendable {
    package let kind: FileKind
    package let bytes: [UInt8]
    /// How large a photo is shown; nil for a PDF.
    package let pixels: PixelSize?

    package init(_ sent: [UInt8], _ limits: FileLimits = FileLimits()) throws(FileFault) {
        kind = try FileKind(of: sent)
        let most = limits.bytes(of: kind)
        guard sent.count <= most else { throw .tooLarge(mostBytes: most) }
        switch kind {
        case .jpeg:
            let photo = try JPEGPhoto(sent)
            (bytes, pixels) = (photo.bytes, photo.pixels)
        case .png:
            let photo = try PNGPhoto(sent)
            (bytes, pixels) = (photo.bytes, photo.pixels)
        case .webp:
            let photo = try WebPPhoto(sent)
            (bytes, pixels) = (photo.bytes, photo.pixels)
        case .pdf:
            try Self.checkPDF(sent)
            (bytes, pixels) = (sent, nil)
        }
        try pixels?.check(limits)
    }

    /// A PDF is kept as it is, if it is there to its end.
    private static func checkPDF(_ bytes: [UInt8]) throws(FileFault) {
        let version = bytes.dropFirst(5).prefix(3)
        guard version.starts(with: "1.".utf8) || version.starts(with: "2.".utf8) else {
            throw .damaged
        }
        let end = bytes.suffix(1024)
        guard let start = end.firstRange(of: Array("startxref".utf8)),
            end[start.upperBound...].firstRange(of: Array("%%EOF".utf8)) != nil
        else { throw .damaged }
    }
}
