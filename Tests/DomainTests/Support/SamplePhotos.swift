import Foundation

@testable import Domain

/// Small files as telephones, printers and programs make them; `Telephone` is what notes in them say.
enum SamplePhotos {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Data/photos")

    static let names = [
        "telephone.jpg", "progressive.jpg", "printer.jpg", "telephone.png", "telephone.webp",
        "lossless.webp", "plain.webp", "film.webp",
    ]

    static func read(_ name: String) throws -> [UInt8] {
        try [UInt8](Data(contentsOf: folder.appending(path: name)))
    }
}

extension [UInt8] {
    func holds(_ text: String) -> Bool { firstRange(of: Array(text.utf8)) != nil }

    /// The same with other bytes from there on.
    func with(_ bytes: [UInt8], at place: Int) -> [UInt8] {
        var changed = self
        changed.replaceSubrange(place..<(place + bytes.count), with: bytes)
        return changed
    }

    /// The same with bytes more, or fewer, from there on.
    func with(_ bytes: [UInt8], insteadOf range: Range<Int>) -> [UInt8] {
        var changed = self
        changed.replaceSubrange(range, with: bytes)
        return changed
    }

    /// Where a text begins.
    func place(of text: String) -> Int { firstRange(of: Array(text.utf8))?.lowerBound ?? count }
}
