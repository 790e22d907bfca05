import Foundation
import Testing

@testable import Domain

private func fault(_ bytes: [UInt8]) -> FileFault? {
    do throws(FileFault) {
        _ = try CleanFile(bytes)
        return nil
    } catch {
        return error
    }
}

struct DamagedFileTests {
    @Test(arguments: SamplePhotos.names)
    func `a photo that breaks off anywhere is refused`(name: String) throws {
        let whole = try CleanFile(SamplePhotos.read(name)).bytes
        for length in 0..<whole.count {
            #expect(fault(Array(whole.prefix(length))) != nil, "\(name) of \(length) bytes")
        }
    }

    @Test func `a JPEG photo that says what is not so is refused`() throws {
        let sent = try SamplePhotos.read("progressive.jpg")
        let frame: [UInt8] = [0xFF, 0xC2]
        let place = try #require(sent.firstRange(of: frame)?.lowerBound)
        #expect(fault(sent.with([0, 0], at: place + 5)) == .damaged)
        #expect(fault(sent.with([4], at: place + 9)) == .damaged)
        #expect(fault(sent.with([0xC3], at: place + 1)) == .damaged)
        #expect(fault(sent.with([0, 1], at: place + 2)) == .damaged)
        let most = FileFault.tooManyPixels(most: 50_000_000)
        #expect(fault(sent.with([0xFF, 0xFF, 0xFF, 0xFF], at: place + 5)) == most)
        #expect(fault([0xFF, 0xD8, 0xFF, 0xD9]) == .damaged)
        #expect(fault(sent.with([0x20], insteadOf: 2..<2)) == .otherKind)
    }

    @Test func `a PNG picture that says what is not so is refused`() throws {
        let sent = try SamplePhotos.read("telephone.png")
        let most = FileFault.tooManyPixels(most: 50_000_000)
        #expect(fault(sent.with([0, 0, 0xFF, 0, 0, 0, 0xFF, 0], at: 16)) == most)
        #expect(fault(sent.with([0, 1, 0, 0, 0, 0, 0, 1], at: 16)) == most)
        #expect(fault(sent.with([0, 0, 0, 0], at: 16)) == .damaged)
        #expect(fault(sent.with([0x7F, 0xFF, 0xFF, 0xFF], at: 8)) == .damaged)
        let header = Array(sent[8..<33])
        #expect(fault(sent.with(header, insteadOf: 33..<33)) == .damaged)
        #expect(fault(sent.with([], insteadOf: 8..<33)) == .damaged)
        let unknown = sent.with(Array("CgBI".utf8), at: sent.place(of: "pHYs"))
        #expect(fault(unknown) == .damaged)
        let without = sent.with(Array("iDAT".utf8), at: sent.place(of: "IDAT"))
        #expect(fault(without) == .damaged)
    }

    @Test func `a WebP picture that says what is not so is refused`() throws {
        let sent = try SamplePhotos.read("telephone.webp")
        #expect(fault(sent.with([24], at: 24)) == .damaged)
        #expect(fault(sent.with([0xFF, 0xFF, 0xFF, 0xFF], at: 4)) == .damaged)
        #expect(fault(sent.with(Array("VP8Y".utf8), at: 12)) == .damaged)
        #expect(fault(sent.with([0x02], at: 20)) == .damaged)
        let picture = sent.place(of: "VP8 ")
        #expect(fault(sent.with([1], at: picture + 8)) == .damaged)
        #expect(fault(sent.with([0], at: picture + 11)) == .damaged)
        #expect(fault(sent.with(Array("VP9 ".utf8), at: picture)) == .damaged)
    }

    @Test(arguments: [true, false], 0...9)
    func `which way up is read in either order of bytes`(isLittle: Bool, number: Int) {
        let order: ByteReader.Order = isLittle ? .littleEndian : .bigEndian
        let other = 0x010F.bytes(2, order) + 2.bytes(2, order) + 5.bytes(4, order) + [1, 2, 3, 4]
        let turn =
            0x0112.bytes(2, order) + 3.bytes(2, order) + 1.bytes(4, order)
            + number.bytes(2, order) + [0, 0]
        let notes = Array((isLittle ? "II" : "MM").utf8) + 42.bytes(2, order) + 8.bytes(4, order)
        let body = Array("Exif\0\0".utf8) + notes + 2.bytes(2, order) + other + turn
        #expect(PhotoTurn(exif: body[...]) == ((2...8).contains(number) ? PhotoTurn(number) : nil))
        for length in 0..<body.count {
            #expect(PhotoTurn(exif: body.prefix(length)) == nil)
        }
    }

    /// Runs for a moment, or for `XIEHUI_FUZZ_SECONDS`.
    @Test func `any damaged file is refused or cleaned, and what is clean stays so`() throws {
        let given = ProcessInfo.processInfo.environment["XIEHUI_FUZZ_SECONDS"]
        let end = ContinuousClock.now + .seconds(given.flatMap(Double.init) ?? 1)
        let samples = try (SamplePhotos.names + ["paper.pdf"]).map(SamplePhotos.read)
        var random = SystemRandomNumberGenerator()
        var (cleaned, refused) = (0, 0)
        while ContinuousClock.now < end {
            var bytes = samples.randomElement(using: &random) ?? []
            for _ in 0..<Int.random(in: 1...4, using: &random) { damage(&bytes, &random) }
            do throws(FileFault) {
                let clean = try CleanFile(bytes)
                let again = try CleanFile(clean.bytes)
                #expect(again == clean, "\(bytes)")
                #expect(clean.bytes.count <= bytes.count + 36)
                cleaned += 1
            } catch {
                refused += 1
            }
        }
        #expect(cleaned > 0 && refused > 0)
    }

    /// Changes, removes, adds or doubles something, most often near the head.
    private func damage(_ bytes: inout [UInt8], _ random: inout some RandomNumberGenerator) {
        guard !bytes.isEmpty else { return }
        let reach = Bool.random(using: &random) ? bytes.count : min(64, bytes.count)
        let place = Int.random(in: 0..<reach, using: &random)
        let telling: [UInt8] = [0, 1, 0x7F, 0x80, 0xC0, 0xD8, 0xD9, 0xDA, 0xE1, 0xFE, 0xFF]
        let byte = telling.randomElement(using: &random) ?? 0
        switch Int.random(in: 0...4, using: &random) {
        case 0: bytes.insert(byte, at: place)
        case 1: bytes[place] = byte
        case 2: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 3: bytes.removeSubrange(place..<min(bytes.count, place + 3))
        default: bytes.insert(contentsOf: bytes.prefix(place).suffix(20), at: place)
        }
    }
}
