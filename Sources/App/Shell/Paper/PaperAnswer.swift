import Domain
import HTML
import HTTPTypes
import Hummingbird
import Logging
import NIOCore

extension Visitor {
    /// Gives a paper out as a PDF, or says in a sentence why there is none just now.
    ///
    /// What it says is for her at this moment: no cache keeps it.
    func answer(_ paper: some Paper, named name: String, to person: SignedIn) async throws
        -> Response
    {
        do {
            let bytes = try await site.press.pdf(of: paper)
            return Response(
                status: .ok,
                headers: [
                    .contentType: "application/pdf", .cacheControl: "no-store",
                    .contentDisposition: "inline; filename=\"\(name).pdf\"",
                ],
                body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
            )
        } catch let fault as PaperFault {
            visit.logger.error("no paper was set", metadata: ["fault": "\(fault)"])
            let t = words(for: person)
            let page = ErrorPage(
                t: t,
                title: t("PDF 没有做出来"),
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
