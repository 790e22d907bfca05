import Domain
import HTML

/// Asks for the chapter that a new member or household belongs to.
struct ChapterChoicePage: Page {
    let t: Words
    let place: MenuItem.Place?
    let question: String
    let choices: [PlainList.Item]

    var title: String { question }

    var body: HTML {
        """
        <div class="narrow">
        <h1>\(title)</h1>
        \(choices.isEmpty ? none : list)
        </div>
        """
    }

    private var list: HTML {
        "<div class=\"sheet\">\(PlainList(items: choices).body)</div>"
    }

    private var none: HTML {
        EmptyState(text: t("这里还没有协会，请先由乡镇专干建立协会。")).body
    }
}
