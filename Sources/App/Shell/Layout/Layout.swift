import Domain
import HTML

/// The frame around every page: bar, menu by duty, the page, and the foot with the language.
struct Layout: Sendable {
    let t: Words
    let statics: StaticFiles
    let person: SignedIn?
    let formToken: String?
    /// The address that was asked for, if it can be read; a form was sent elsewhere.
    let path: Link?
    /// The form on this page stands there again after signing in.
    var reopened: KeptForm?

    func html(_ page: some Page) -> HTML {
        """
        <!doctype html>
        <html lang="\(t.language.tag)">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width,initial-scale=1">
        <title>\(page.title) · \(t("协会"))</title>
        \(statics.head)
        </head>
        <body>
        <a class="skip" href="#main">\(t("跳到正文"))</a>
        \(bar(page.place))
        <main id="main">
        \(with: reopened, note)\(page.body)
        </main>
        \(foot(page))
        </body>
        </html>
        """
    }

    private func note(_ kept: KeptForm) -> HTML {
        Notice(
            kind: .warning,
            text: kept.hadFiles
                ? t("已重新登录，您填的内容还在，但还没有保存。照片和文件要再选一次，核对后再提交。")
                : t("已重新登录，您填的内容还在，但还没有保存。请核对后再提交。")
        ).body
    }

    private func bar(_ place: MenuItem.Place?) -> HTML {
        """
        <header class="bar"><div>
        <a class="brand" href="\(to: home)"><b>\(t("协会"))</b></a>
        \(person.map { menu($0, place) } ?? guestMenu)
        </div></header>
        """
    }

    private func menu(_ person: SignedIn, _ place: MenuItem.Place?) -> HTML {
        let items = MenuItem.all.filter { $0.isShown(to: person) }
        let entries: HTML = "\(each: items, { $0.html(t, current: place) })"
        guard items.count > Self.fewItems else {
            return """
                <nav aria-label="\(t("栏目"))">\(entries)</nav>
                \(if: person.may(.search), searchBox)
                """
        }
        let here = items.first { $0.place == place }.map { t($0.label) }
        return """
            <input type="checkbox" id="menu-switch"><label for="menu-switch">\(t("菜单"))\
            \(with: here, { "<b>\($0)</b>" })</label>
            <nav class="folds" aria-label="\(t("栏目"))">\(entries)</nav>
            \(if: person.may(.search), searchBox)
            """
    }

    /// So many stand in two lines of a phone; more are folded behind a switch there, which needs no script.
    private static let fewItems = 6

    /// The one box for everything; the page of what was found has a wider one of its own.
    ///
    /// What is typed travels in the form and not in the address: it may be somebody's number.
    private var searchBox: HTML {
        """
        <form class="find" method="post" action="\(to: "/search")" role="search" \
        aria-label="\(t("搜索全部"))">\(FormToken(text: formToken).html)\(FormKey().html)\
        <input type="search" name="q" aria-label="\(t("搜索全部"))" placeholder="\(t("姓名、事情、编号"))" \
        maxlength="60" autocomplete="off"><button class="plain">\(t("搜索"))</button></form>
        """
    }

    private var guestMenu: HTML {
        """
        <nav aria-label="\(t("栏目"))"><a href="\(to: "/board")">\(t("公开栏"))</a></nav>
        <a class="sign-in" href="\(to: "/sign-in")">\(t("登录"))</a>
        """
    }

    /// Where one begins: a guest with the public board, everybody else with her own page.
    private var home: Link { person == nil ? "/" : "/start" }

    /// Changing the language comes back to this page, and if it cannot be read, to the beginning.
    private func foot(_ page: some Page) -> HTML {
        let back = path ?? page.address ?? home
        return """
            <footer class="foot"><div>
            <span>\(t("互助，不是监督"))</span>
            <form method="post" action="\(to: "/language")">
            \(FormToken(text: formToken).html)
            <input type="hidden" id="way-back" name="back" value="\(back.text)">
            <input type="hidden" name="language" value="\(other.rawValue)">
            <button class="plain" lang="\(other.tag)">\(other == .english ? "English" : "中文")</button>
            </form>
            </div></footer>
            """
    }

    private var other: Language { t.language == .chinese ? .english : .chinese }
}
