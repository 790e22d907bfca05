import Domain
import HTML

/// A member's numbers in full, shown once for the purpose that was given.
struct MemberNumbersPage: Page {
    let t: Words
    let member: Member
    let numbers: OpenedNumbers
    let purpose: String

    var title: String { t("{name}的号码", member.name) }
    var place: MenuItem.Place? { .members }

    var body: HTML {
        """
        <div class="narrow">
        <h1>\(title)</h1>
        \(Notice(kind: .warning, text: t("这次查看已经记下：{why}。用完请关掉这一页。", purpose)).body)
        <div class="sheet"><dl class="facts">
        <dt>\(t("身份证号"))</dt><dd class="number">\(numbers.idNumber ?? t("没有登记"))</dd>
        <dt>\(t("电话"))</dt><dd class="number">\(numbers.phone ?? t("没有登记"))</dd>
        </dl></div>
        <p class="actions"><a class="button quiet" href="\(to: "/members/\(member.id)")">\
        \(t("回到{name}", member.name))</a></p>
        </div>
        """
    }
}
