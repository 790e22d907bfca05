import CQRCode
import HTML

/// A square code for a phone's camera, drawn as one SVG path so that it prints sharp.
struct QRCode: Sendable {
    private let side: Int
    private let path: String

    /// Nil if the text is too long for a code (about 2,300 bytes).
    init?(_ text: String) {
        guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { return nil }
        defer { QRcode_free(code) }
        side = Int(code.pointee.width)
        let cells = UnsafeBufferPointer(start: code.pointee.data, count: side * side)
        path = Self.path(of: cells, side: side)
    }

    private static func path(of cells: UnsafeBufferPointer<UInt8>, side: Int) -> String {
        var path = ""
        for (index, cell) in cells.enumerated() where cell & 1 == 1 {
            path += "M\(index % side + 4) \(index / side + 4)h1v1h-1z"
        }
        return path
    }

    /// The picture, with the quiet zone of four modules that readers need.
    func html(label: String) -> HTML {
        let box = "0 0 \(side + 8) \(side + 8)"
        return """
            <svg class="qr" viewBox="\(box)" role="img" aria-label="\(label)" \
            shape-rendering="crispEdges"><rect width="100%" height="100%" fill="#fff"/>\
            <path fill="#000" d="\(path)"/></svg>
            """
    }
}
