/// What an uploaded file is by its content; its name may say anything.
package enum FileKind: String, CaseIterable, Sendable {
    case jpeg, png, webp, pdf

    /// Looks at the first bytes.
    package init(of bytes: [UInt8]) throws(FileFault) {
        guard !bytes.isEmpty else { throw .empty }
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
            self = .jpeg
        } else if bytes.starts(with: PNGPhoto.signature) {
            self = .png
        } else if bytes.starts(with: "RIFF".utf8), bytes.dropFirst(8).starts(with: "WEBP".utf8) {
            self = .webp
        } else if bytes.starts(with: "%PDF-".utf8) {
            self = .pdf
        } else {
            throw Self.isHEIC(bytes) ? .heic : .otherKind
        }
    }

    package var isPhoto: Bool { self != .pdf }

    package var contentType: String {
        switch self {
        case .jpeg: "image/jpeg"
        case .png: "image/png"
        case .webp: "image/webp"
        case .pdf: "application/pdf"
        }
    }

    /// The name somebody gave her file, with an ending that says what it is.
    package func name(from given: String) -> String {
        guard !given.isEmpty else { return "\(isPhoto ? "photo" : "paper").\(endings[0])" }
        let ending = given.lowercased().split(separator: ".").last.map(String.init) ?? ""
        return endings.contains(ending) ? given : "\(given).\(endings[0])"
    }

    private var endings: [String] {
        self == .jpeg ? ["jpg", "jpeg"] : [rawValue]
    }

    /// What telephones save unless told otherwise; browsers cannot show it.
    private static func isHEIC(_ bytes: [UInt8]) -> Bool {
        let brands = ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"]
        return bytes.dropFirst(4).starts(with: "ftyp".utf8)
            && brands.contains { bytes.dropFirst(8).starts(with: $0.utf8) }
    }
}
