import HTML

/// What a visitor sees when her request ends early: what happened, and a way back.
struct ErrorPage: Page {
    let t: Words
    let title: String
    let explanation: String
    /// What one can say on the telephone so that the right line of the log is found.
    var reference: String?
    /// The start page of whoever is signed in, the front page of a guest.
    var wayBack: Link = "/"

    var body: HTML {
        """
        <h1>\(title)</h1>
        <p>\(explanation)</p>
        \(referenceLine)
        <p class="actions"><a class="button" href="\(to: wayBack)">\(t("回首页"))</a></p>
        """
    }

    private var referenceLine: HTML? {
        reference.map { "<p class=\"soft\">\(t("请求编号 {id}", $0))</p>" }
    }
}
