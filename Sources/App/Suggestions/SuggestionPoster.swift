import Domain
import HTML

/// A sheet for the wall, A4: a square code that opens the form for suggestions, and what becomes of them.
struct SuggestionPoster: Page {
    let t: Words
    let chapter: ChapterChoice
    let site: SiteAddress

    var title: String { t("扫码提意见的海报") }
    var place: MenuItem.Place? { .suggestions }

    var body: HTML {
        """
        <div class="no-print"><h1>\(title)</h1>
        <p>\(t("用 A4 纸打印，贴在公开栏和会员之家。扫码不用注册，也不用留名。"))</p>
        <p class="actions"><a class="button quiet" href="\(to: "/suggestions?place=\(chapter.region.text)")">\(t("意见建议"))</a></p></div>
        <section class="suggestion-poster">
        <p class="whose">\(chapter.name)</p>
        <h2>\(t("有话您就说"))</h2>
        \(QRCode("\(address)?by=qr")?.html(label: t("提意见的二维码")))
        <p class="how">\(t("用手机扫一扫，写下您的意见和建议。"))</p>
        <ul><li>\(t("可以不留姓名，不用注册。"))</li>
        <li>\(t("规定的工作日内答复；留了联系办法的，会告诉您结果。"))</li>
        <li>\(t("每季度在公开栏公布收到多少、办了多少，不公布是谁提的。"))</li></ul>
        <p class="soft">\(t("没有手机的，可以投意见箱，也可以当面说。网址：{address}", address))</p>
        </section>
        """
    }

    private var address: String { "\(site.base)/board/\(chapter.region.text)/suggestions/new" }
}
