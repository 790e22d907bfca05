import Domain
import Postgres

extension KeptFile {
    /// The next six columns: digest, type, name, bytes, width and height.
    init(_ row: inout RowReader) throws {
        let digest: FileDigest = try row.next()
        let type: String = try row.next()
        let name: String = try row.next()
        let bytes: Int = try row.next()
        let width: Int? = try row.next()
        let height: Int? = try row.next()
        guard let kind = FileKind.allCases.first(where: { $0.contentType == type }) else {
            throw Stop.notFound
        }
        var pixels: PixelSize?
        if let width, let height { pixels = PixelSize(width: width, height: height) }
        self.init(digest: digest, kind: kind, name: name, bytes: bytes, pixels: pixels)
    }
}
