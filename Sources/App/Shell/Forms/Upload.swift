import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// Files somebody sent with a form, on disk for as long as they are read.
///
/// They lie in a folder of their own that nobody else may enter, and go with it.
final class Upload: Sendable {
    struct File: Sendable {
        let name: String
        let path: String
        let bytes: Int
    }

    let form: SentForm
    let files: [File]
    private let folder: URL

    fileprivate init(form: SentForm, files: [File], folder: URL) {
        self.form = form
        self.files = files
        self.folder = folder
    }

    deinit {
        Upload.remove(folder)
    }

    /// What cannot be removed now goes with the machine's own sweep of its folder.
    static func remove(_ folder: URL) {
        do { try FileManager.default.removeItem(at: folder) } catch {}
    }

    static func newFolder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "xiehui-\(UUID().uuidString)", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(
            at: folder,
            withIntermediateDirectories: false,
            attributes: [.posixPermissions: 0o700]
        )
        return folder
    }
}

extension Request {
    /// Reads a form with files from somebody signed in; the form's token comes before the files.
    func upload(from visitor: Visitor) async throws -> Upload {
        guard isFromOurPages else { throw Stop.staleForm }
        let boundary = try MultipartBoundary(contentType: headers[.contentType] ?? "")
        guard let boundary else { throw Stop.unreadable }
        let folder = try Upload.newFolder()
        do {
            var writing = UploadWriting(folder: folder, token: visitor.token.formToken)
            var reader = MultipartReader(boundary: boundary)
            for try await buffer in body {
                try writing.take(reader.read(Array(buffer.readableBytesView)))
            }
            try reader.finish()
            return Upload(form: try writing.form(), files: writing.files, folder: folder)
        } catch {
            Upload.remove(folder)
            throw error is FormFault ? Stop.unreadable : error
        }
    }
}

/// Writes the files of a form to disk while it comes in.
private struct UploadWriting {
    let folder: URL
    let token: String
    var fields = FormFields()
    var files: [Upload.File] = []
    private var open: (name: String, path: String, handle: FileHandle, bytes: Int)?

    init(folder: URL, token: String) {
        self.folder = folder
        self.token = token
    }

    mutating func take(_ events: [MultipartReader.Event]) throws {
        for event in events {
            switch event {
            case .field(let field): fields.add(field.name, field.value)
            case .fileBegan(let file): try begin(file)
            case .fileBytes(let bytes): try write(bytes)
            case .fileEnded: try end()
            }
        }
    }

    /// Nothing is written for a form that is not one of ours.
    private mutating func begin(_ file: MultipartFile) throws {
        guard fields[FormToken.field] == token else { throw Stop.staleForm }
        let path = folder.appending(path: "\(files.count)").path(percentEncoded: false)
        let isMade = FileManager.default.createFile(
            atPath: path,
            contents: nil,
            attributes: [.posixPermissions: 0o600]
        )
        guard isMade, let handle = FileHandle(forWritingAtPath: path) else { throw Stop.unreadable }
        open = (file.name, path, handle, 0)
    }

    private mutating func write(_ bytes: ArraySlice<UInt8>) throws {
        try open?.handle.write(contentsOf: bytes)
        open?.bytes += bytes.count
    }

    /// A file field left empty is sent too, without a name and without bytes.
    private mutating func end() throws {
        guard let file = open else { return }
        try file.handle.close()
        open = nil
        guard !file.name.isEmpty || file.bytes > 0 else { return }
        files.append(Upload.File(name: file.name, path: file.path, bytes: file.bytes))
    }

    func form() throws -> SentForm {
        guard fields[FormToken.field] == token else { throw Stop.staleForm }
        let key = fields[FormKey.field] ?? ""
        guard UUID(uuidString: key) != nil else { throw Stop.staleForm }
        return SentForm(fields: fields, key: key)
    }
}
