/// A file in a form, as its header names it; its bytes follow.
struct MultipartFile: Sendable, Equatable {
    let field: String
    /// The name on the visitor's machine, without folders; empty if no file was chosen.
    let name: String
    let contentType: String
}

/// What the header lines of one part say: a field, or a file.
enum MultipartHeader: Equatable {
    case field(name: String)
    case file(MultipartFile)

    init(_ bytes: ArraySlice<UInt8>) throws(FormFault) {
        var disposition: [String: String]?
        var contentType = ""
        for line in try Self.lines(bytes) {
            switch line.name {
            case "content-disposition":
                guard disposition == nil else { throw .malformed }
                var reader = MultipartParameters(line.value)
                guard reader.word().lowercased() == "form-data" else { throw .malformed }
                disposition = try reader.all()
            case "content-type":
                contentType = try String(formBytes: Array(line.value))
            default: break
            }
        }
        guard let disposition, let name = disposition["name"] else { throw .malformed }
        guard let fileName = disposition["filename*"] ?? disposition["filename"] else {
            self = .field(name: name)
            return
        }
        self = .file(
            MultipartFile(field: name, name: Self.end(of: fileName), contentType: contentType)
        )
    }

    /// The end of a path: old browsers send the whole, and none of the rest is our business.
    private static func end(of path: String) -> String {
        let separators = Set("/\\".utf8)
        let end = path.utf8.reversed().prefix { !separators.contains($0) }.reversed()
        return String(decoding: end.filter { $0 >= 0x20 && $0 != 0x7F }, as: UTF8.self)
    }

    private static func lines(
        _ bytes: ArraySlice<UInt8>
    ) throws(FormFault) -> [(name: String, value: ArraySlice<UInt8>)] {
        var lines: [(name: String, value: ArraySlice<UInt8>)] = []
        var rest = bytes
        while !rest.isEmpty {
            let line = rest.cut(before: Array("\r\n".utf8)).bytes
            rest = rest[line.endIndex...].dropFirst(2)
            guard !line.contains(where: { $0 == 13 || $0 == 10 }) else { throw .malformed }
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { throw .malformed }
            let name = String(decoding: line[..<colon], as: UTF8.self)
            guard !name.isEmpty, name.utf8.allSatisfy(\.isToken) else { throw .malformed }
            let value = line[(colon + 1)...].drop(while: \.isBlank)
            lines.append((name.lowercased(), value))
        }
        return lines
    }
}
