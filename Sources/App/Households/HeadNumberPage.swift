import Domain
import HTML

/// The ID number of a household's head in full, shown once for the purpose that was given.
struct HeadNumberPage: Page {
    let t: Words
    let household: Household
    let idNumber: String?
    let purpose: String

    var title: String { t("{name}的号码", household.head) }
    var place: MenuItem.Place? { .households }

    var body: HTML {
        """
        <div class="narrow">
        <h1>\(title)</h1>
        \(Notice(kind: .warning, text: t("这次查看已经记下：{why}。用完请关掉这一页。", purpose)).body)
        <div class="sheet"><dl class="facts">
        <dt>\(t("户主身份证号"))</dt><dd class="number">\(idNumber ?? t("没有登记"))</dd>
        </dl></div>
        <p class="actions"><a class="button quiet" href="\(to: "/households/\(household.id)")">\
        \(t("回到{name}户", household.head))</a></p>
        </div>
        """
    }
}
