import Foundation

/// Writes the files of a form to disk while it comes in.
struct UploadWriting {
    private struct OpenFile {
        let file: MultipartFile
        let path: String
        var bytes = 0
        /// Nil once the file is larger than the form takes, or one too many.
        var handle: FileHandle?
    }

    private let folder: URL
    private let token: String
    private let limits: Upload.Limits
    private var fields = FormFields()
    private(set) var files: [Upload.File] = []
    private var open: OpenFile?

    init(folder: URL, token: String, limits: Upload.Limits) {
        self.folder = folder
        self.token = token
        self.limits = limits
    }

    mutating func take(_ events: [MultipartReader.Event]) async throws {
        for event in events {
            switch event {
            case .field(let field): fields.add(field.name, field.value)
            case .fileBegan(let file): try await begin(file)
            case .fileBytes(let bytes): try await write(bytes)
            case .fileEnded: try await end()
            }
        }
    }

    /// Nothing is written for a form that is not one of ours.
    private mutating func begin(_ file: MultipartFile) async throws {
        guard fields[FormToken.field] == token else { throw Stop.staleForm }
        let path = folder.appending(path: "\(files.count)").path(percentEncoded: false)
        open = OpenFile(file: file, path: path)
        guard files.count < limits.files else { return }
        open?.handle = try await FileWork.run { try FileHandle.new(at: path) }
    }

    private mutating func write(_ bytes: ArraySlice<UInt8>) async throws {
        open?.bytes += bytes.count
        guard let file = open, let handle = file.handle else { return }
        if file.bytes <= limits.fileBytes {
            try await FileWork.run { try handle.write(contentsOf: bytes) }
        } else {
            open?.handle = nil
            try await FileWork.run {
                try handle.close()
                try FileManager.default.removeItem(atPath: file.path)
            }
        }
    }

    /// A file field left empty is sent too, without a name and without bytes.
    private mutating func end() async throws {
        guard let file = open else { return }
        open = nil
        if let handle = file.handle { try await FileWork.run { try handle.close() } }
        guard !file.file.name.isEmpty || file.bytes > 0 else {
            if file.handle != nil { try FileManager.default.removeItem(atPath: file.path) }
            return
        }
        files.append(
            Upload.File(
                field: file.file.field,
                name: file.file.name,
                path: file.path,
                bytes: file.bytes,
                isWhole: file.handle != nil
            )
        )
    }

    func form() throws -> SentForm {
        guard fields[FormToken.field] == token else { throw Stop.staleForm }
        let key = fields[FormKey.field] ?? ""
        guard UUID(uuidString: key) != nil else { throw Stop.staleForm }
        return SentForm(fields: fields, key: key)
    }
}
