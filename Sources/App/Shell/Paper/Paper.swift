import HTML

/// A document that leaves the house on paper: A4, made of finished text.
///
/// Papers of the trade are Chinese, whatever language the person speaks who prints them: a certificate
/// hangs in a farmhouse, and a form goes to the town.
protocol Paper: Sendable {
    var title: String { get }
    var look: PaperLook { get }
    var body: HTML { get }
}

/// How a paper looks: its style sheet in `Web/Print`, after the one that all of them share.
enum PaperLook: String, CaseIterable, Sendable {
    case form, letter, list, certificate, summary
}

extension Paper {
    /// The whole document, which names nothing that lies elsewhere.
    var html: HTML {
        """
        <!doctype html>
        <html lang="zh-Hans"><head><meta charset="utf-8"><title>\(title)</title></head>
        <body>
        \(body)
        </body></html>
        """
    }
}
