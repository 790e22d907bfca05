import HTML

/// An invitation on paper: for somebody with a phone and no e-mail.
struct SlipPage: Page {
    let t: Words
    /// Whose it is, and the name she signs in with.
    let name: String
    let userName: String
    let note: SlipNote
    let site: SiteAddress
    let place: MenuItem.Place?
    /// Where one goes back to, in words.
    let back: (text: String, link: Link)
    /// For which household she speaks, if she does.
    var household: String?
    /// The same page for the other size of paper, where there is a choice.
    var other: Link?
    var isSmall = false

    var title: String { t("邀请条") }

    var body: HTML {
        """
        <div class="no-print">
        <h1>\(t("请把这张邀请条打印出来，当面交给{name}", name))</h1>
        <p>\(t("这一页只能看一个小时；邀请条丢了就再打一张。"))</p>
        <p class="actions"><a class="button quiet" href="\(to: back.link)">\(back.text)</a>\
        \(with: other, size)</p>
        </div>
        <section class="slip\(if: isSmall, " small")">
        <h2>\(t("计生协会平台邀请条"))</h2>
        <div class="slip-body">
        \(QRCode(url)?.html(label: t("打开邀请的二维码")))
        <dl>
        <dt>\(t("姓名"))</dt><dd>\(name)</dd>
        \(with: household, { "<dt>\(t("哪一户"))</dt><dd>\($0)</dd>" })
        <dt>\(t("用户名"))</dt><dd class="code">\(userName)</dd>
        <dt>\(t("邀请码"))</dt><dd class="code">\(note.code)</dd>
        <dt>\(t("网址"))</dt><dd class="code">\(site.base)/invitation</dd>
        </dl>
        </div>
        <p>\(t("14 天内有效，到 {day}为止，用一次就作废。", t.day(note.lastDay)))</p>
        <p>\(t("用手机扫一扫，或打开网址填邀请码，设一个自己的密码就能用。请不要把这张条给别人。"))</p>
        </section>
        """
    }

    private func size(_ other: Link) -> HTML {
        let text = isSmall ? t("用 A4 纸打") : t("用 A6 小纸打")
        return " \(ButtonLink(text: text, link: other, weight: .quiet).body)"
    }

    private var url: String { "\(site.base)/invitation/\(note.code)" }
}
