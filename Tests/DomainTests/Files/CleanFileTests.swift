import Testing

@testable import Domain

private func clean(_ name: String) throws -> CleanFile { try CleanFile(SamplePhotos.read(name)) }

private func fault(_ bytes: [UInt8], _ limits: FileLimits = FileLimits()) -> FileFault? {
    do throws(FileFault) {
        _ = try CleanFile(bytes, limits)
        return nil
    } catch {
        return error
    }
}

struct CleanFileTests {
    @Test(arguments: SamplePhotos.names)
    func `nothing of what a telephone notes is kept`(name: String) throws {
        let sent = try SamplePhotos.read(name)
        #expect(sent.holds("Telephone") == (name.hasPrefix("telephone") || name == "film.webp"))
        let clean = try CleanFile(sent)
        #expect(!clean.bytes.holds("Telephone"))
        #expect(clean.pixels.map { max($0.width, $0.height) } == 24)
        #expect(clean.pixels.map { min($0.width, $0.height) } == 16)
        #expect(try CleanFile(clean.bytes) == clean)
    }

    @Test func `a telephone's JPEG photo keeps its picture and which way up it was held`() throws {
        let sent = try SamplePhotos.read("telephone.jpg")
        let clean = try clean("telephone.jpg")
        #expect(clean.kind == .jpeg)
        #expect(clean.pixels == PixelSize(width: 16, height: 24))
        let picture: [UInt8] = [0xFF, 0xDB]
        let begin = try #require(sent.firstRange(of: picture)?.lowerBound)
        let end = try #require(sent.firstRange(of: Array("ftyp".utf8))?.lowerBound)
        let head: [UInt8] =
            [0xFF, 0xD8, 0xFF, 0xE0, 0, 16] + Array("JFIF\0".utf8) + [1, 1, 1, 0, 72, 0, 72, 0, 0]
        #expect(clean.bytes == head + (PhotoTurn(6)?.segment ?? []) + sent[begin..<end])
    }

    @Test(arguments: ["progressive.jpg", "printer.jpg", "lossless.webp", "plain.webp"])
    func `a photo without notes stays as it is to the byte`(name: String) throws {
        #expect(try clean(name).bytes == SamplePhotos.read(name))
    }

    @Test func `a PNG picture keeps what its pixels need`() throws {
        let clean = try clean("telephone.png")
        var reader = ByteReader(clean.bytes.dropFirst(8), .bigEndian)
        var names: [String] = []
        while !reader.isAtEnd {
            let count = try reader.number(of: 4)
            names.append(String(decoding: try reader.take(4), as: UTF8.self))
            _ = try reader.take(count + 4)
        }
        #expect(names == ["IHDR", "PLTE", "tRNS", "pHYs", "IDAT", "IEND"])
        #expect(clean.pixels == PixelSize(width: 24, height: 16))
    }

    @Test func `a WebP picture no longer says that it has notes`() throws {
        for (name, flags) in [("telephone.webp", UInt8(0)), ("film.webp", 2)] {
            let sent = try SamplePhotos.read(name)
            let clean = try clean(name)
            #expect(sent[20] & 0x0C != 0 && clean.bytes[20] == flags, "\(name)")
            #expect(!clean.bytes.holds("EXIF") && !clean.bytes.holds("XMP "), "\(name)")
            let count = clean.bytes[4..<8].reversed().reduce(0) { $0 << 8 | Int($1) }
            #expect(count == clean.bytes.count - 8, "\(name)")
        }
    }

    @Test func `a PDF is kept as it is, if it is there to its end`() throws {
        let sent = try SamplePhotos.read("paper.pdf")
        let clean = try clean("paper.pdf")
        #expect(clean.kind == .pdf && clean.bytes == sent && clean.pixels == nil)
        #expect(fault(Array(sent.dropLast(100))) == .damaged)
        #expect(fault(Array("%PDF-9.1 startxref 1 %%EOF".utf8)) == .damaged)
        #expect(fault(sent + [UInt8](repeating: 0, count: 2000)) == .damaged)
    }

    @Test(arguments: [
        ("", FileFault.empty), ("\0\0\0\u{18}ftypheic\0\0\0\0mif1", .heic),
        ("\0\0\0\u{18}ftypmif1\0\0\0\0", .heic), ("\0\0\0\u{18}ftypmp42", .otherKind),
        ("GIF89a", .otherKind), ("<svg xmlns=\"http://www.w3.org/2000/svg\">", .otherKind),
        ("<html>%PDF-1.4", .otherKind), ("RIFF\0\0\0\0WAVE", .otherKind),
        ("PK\u{3}\u{4}", .otherKind), ("a", .otherKind), ("%PDF-", .damaged),
        ("RIFF\0\0\0\0WEBP", .damaged), ("RIFF\u{4}\0\0\0WEBP", .damaged),
    ])
    func `what is no photo or PDF is told by its content`(text: String, expected: FileFault) {
        #expect(fault(Array(text.utf8)) == expected)
    }

    @Test func `each kind has its limit, to the byte`() throws {
        let photo = try SamplePhotos.read("plain.webp")
        let paper = try SamplePhotos.read("paper.pdf")
        var limits = FileLimits()
        (limits.photoBytes, limits.pdfBytes) = (photo.count, paper.count)
        #expect(fault(photo, limits) == nil && fault(paper, limits) == nil)
        (limits.photoBytes, limits.pdfBytes) = (photo.count - 1, paper.count - 1)
        #expect(fault(photo, limits) == .tooLarge(mostBytes: photo.count - 1))
        #expect(fault(paper, limits) == .tooLarge(mostBytes: paper.count - 1))
        limits = FileLimits()
        limits.pixels = 24 * 16
        #expect(fault(photo, limits) == nil)
        limits.pixels -= 1
        #expect(fault(photo, limits) == .tooManyPixels(most: 24 * 16 - 1))
    }

    @Test func `a name gets the ending of its content`() {
        #expect(FileKind.jpeg.name(from: "照片.JPG") == "照片.JPG")
        #expect(FileKind.jpeg.name(from: "照片.html") == "照片.html.jpg")
        #expect(FileKind.png.name(from: "照片") == "照片.png")
        #expect(FileKind.pdf.name(from: "") == "paper.pdf")
    }
}
