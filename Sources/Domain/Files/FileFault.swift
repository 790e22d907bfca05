/// Why an uploaded file is not kept.
package enum FileFault: Error, Equatable, Sendable {
    case empty
    /// The kind of photo that telephones save unless told otherwise.
    case heic
    /// Neither a photo nor a PDF, whatever its name says.
    case otherKind
    case tooLarge(mostBytes: Int)
    case tooManyPixels(most: Int)
    /// It breaks off, or says of itself what is not so.
    case damaged
}

/// How much of uploaded files is kept.
package struct FileLimits: Sendable {
    package var photoBytes = 10 << 20
    package var pdfBytes = 10 << 20
    package var files = 6
    package var pixels = 50_000_000

    package init() {}

    /// What no file of any kind may exceed.
    package var bytes: Int { max(photoBytes, pdfBytes) }

    package func bytes(of kind: FileKind) -> Int { kind.isPhoto ? photoBytes : pdfBytes }
}

/// How large a photo is, as it is shown.
package struct PixelSize: Equatable, Sendable {
    package let width: Int
    package let height: Int

    package init(width: Int, height: Int) {
        self.width = width
        self.height = height
    }

    /// The same on its side.
    var turned: Self { Self(width: height, height: width) }

    /// A picture has at least one pixel, and no more on a side than a camera's file can say.
    func check(_ limits: FileLimits) throws(FileFault) {
        guard width > 0, height > 0 else { throw .damaged }
        guard max(width, height) <= 0xFFFF, width * height <= limits.pixels else {
            throw .tooManyPixels(most: limits.pixels)
        }
    }
}
