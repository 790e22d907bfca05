import HTTPTypes
import Hummingbird

/// A form that may bring photos and papers along.
struct SentEvidence: Sendable {
    let form: SentForm
    private let upload: Upload?

    fileprivate init(form: SentForm, upload: Upload?) {
        self.form = form
        self.upload = upload
    }

    /// A form that never has any.
    init(form: SentForm) {
        self.init(form: form, upload: nil)
    }

    /// Whether files were chosen: a form that comes back has lost them.
    var hasFiles: Bool { upload?.files.isEmpty == false }

    /// The files, cleaned; each that cannot be kept is a problem.
    func evidence(_ problems: inout Problems) async throws -> [EvidenceFile] {
        guard let upload else { return [] }
        return try await upload.evidence(in: "files", &problems)
    }
}

extension Request {
    func evidence(from visitor: Visitor) async throws -> SentEvidence {
        let type = headers[.contentType] ?? ""
        guard type.lowercased().hasPrefix("multipart/") else {
            return SentEvidence(form: try await form(from: visitor), upload: nil)
        }
        let upload = try await upload(from: visitor, .evidence)
        return SentEvidence(form: upload.form, upload: upload)
    }
}
