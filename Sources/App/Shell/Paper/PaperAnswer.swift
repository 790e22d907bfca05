import Domain
import HTML
import HTTPTypes
import Hummingbird
import Logging
import NIOCore

/// In which form a paper leaves the house.
enum PaperForm: String, Sendable {
    case pdf, docx

    var type: String {
        switch self {
        case .pdf: "application/pdf"
        case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        }
    }
}

extension Visitor {
    /// Gives a paper out as a PDF or for Word, or says in a sentence why there is none just now.
    ///
    /// What it says is for her at this moment: no cache keeps it.
    func answer(
        _ paper: some Paper,
        named name: String,
        as form: PaperForm = .pdf,
        to person: SignedIn
    ) async throws -> Response {
        do {
            let bytes = try await site.press.bytes(of: paper, as: form)
            return Response(
                status: .ok,
                headers: [
                    .contentType: form.type, .cacheControl: "no-store",
                    .contentDisposition:
                        "\(form == .pdf ? "inline" : "attachment"); filename=\"\(name).\(form)\"",
                ],
                body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
            )
        } catch let fault as PaperFault {
            visit.logger.error("no paper was set", metadata: ["fault": "\(fault)"])
            let t = words(for: person)
            let page = ErrorPage(
                t: t,
                title: form == .pdf ? t("PDF 没有做出来") : t("Word 文档没有做出来"),
                explanation: t(Sentence(fault)),
                reference: visit.id,
                wayBack: "/start"
            )
            return show(page, to: person, status: .serviceUnavailable)
        }
    }
}

extension Site {
    /// The words of papers: see `Paper`.
    var paperWords: Words { locales.words(.chinese) }
}
