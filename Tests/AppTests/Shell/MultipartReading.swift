import Testing

@testable import App

/// Reads forms with files as tests like to see them: each file's pieces joined again.
enum Multipart {
    typealias Event = MultipartReader.Event

    /// Reads a whole form, in chunks of `size` bytes.
    static func read(
        _ body: [UInt8],
        size: Int = 1 << 20,
        limits: MultipartReader.Limits = .init()
    ) throws -> [Event] {
        let chunks = stride(from: 0, to: body.count, by: size).map {
            Array(body[$0..<min(body.count, $0 + size)])
        }
        return try read(chunks, limits: limits)
    }

    static func read(
        _ chunks: [[UInt8]],
        limits: MultipartReader.Limits = .init()
    ) throws -> [Event] {
        let type = "multipart/form-data; boundary=XX"
        let boundary = try #require(try MultipartBoundary(contentType: type))
        var reader = MultipartReader(boundary: boundary, limits: limits)
        var joined: [Event] = []
        for chunk in chunks {
            for event in try reader.read(chunk) {
                if case .fileBytes(let more) = event, case .fileBytes(let last)? = joined.last {
                    joined[joined.count - 1] = .fileBytes(last + more)
                } else {
                    joined.append(event)
                }
            }
        }
        try reader.finish()
        return joined
    }

    static func field(_ name: String, _ value: String) -> Event {
        .field(FormFields.Field(name: name, value: value))
    }

    static func file(_ field: String, _ name: String, _ text: String, _ type: String = "")
        -> [Event]
    {
        let file = MultipartFile(field: field, name: name, contentType: type)
        let bytes: [Event] = text.isEmpty ? [] : [.fileBytes(Array(text.utf8)[...])]
        return [.fileBegan(file)] + bytes + [.fileEnded]
    }
}
