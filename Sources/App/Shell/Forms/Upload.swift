import Domain
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// Files somebody sent with a form, on disk for as long as they are read.
///
/// They lie in a folder of their own that nobody else may enter, and go with it.
final class Upload: Sendable {
    struct File: Sendable {
        /// The form's field that it was chosen in.
        let field: String
        let name: String
        let path: String
        let bytes: Int
        /// Otherwise it was larger, or one of more, than the form takes, and nothing of it was kept.
        let isWhole: Bool
    }

    /// What is kept of a form's files.
    ///
    /// More is read to its end all the same and only counted, so that the visitor gets her form back
    /// with a sentence and not a line that is cut.
    struct Limits: Sendable {
        var files = Int.max
        var fileBytes = Int.max

        /// Ledgers, which have a look of their own at what they are given.
        static let ledgers = Limits()
        /// A few photos or a PDF.
        static let evidence = Limits(files: FileLimits().files, fileBytes: FileLimits().bytes)
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
    func upload(
        from visitor: Visitor,
        _ limits: Upload.Limits = .ledgers
    ) async throws -> Upload {
        guard isFromOurPages else { throw Stop.staleForm }
        if let kept = visitor.visit.reopened {
            // Files are not kept: they are chosen again.
            return Upload(form: kept.sentAgain, files: [], folder: try Upload.newFolder())
        }
        let boundary = try MultipartBoundary(contentType: headers[.contentType] ?? "")
        guard let boundary else { throw Stop.unreadable }
        let folder = try await FileWork.run { try Upload.newFolder() }
        do {
            var writing = UploadWriting(
                folder: folder,
                token: visitor.token.formToken,
                limits: limits
            )
            var reader = MultipartReader(boundary: boundary)
            for try await buffer in body {
                try await writing.take(reader.read(Array(buffer.readableBytesView)))
            }
            try reader.finish()
            let form = try writing.form()
            visitor.typed.note(form.fields, hadFiles: !writing.files.isEmpty)
            return Upload(form: form, files: writing.files, folder: folder)
        } catch {
            Upload.remove(folder)
            throw error is FormFault ? Stop.unreadable : error
        }
    }
}
