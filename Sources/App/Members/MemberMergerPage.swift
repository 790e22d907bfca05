import Domain
import HTML

/// One of the two rows that are held against each other, as the page shows it.
struct MergerSide: Sendable {
    let member: Member
    let links: [MemberLink]
    let numbers: OpenedNumbers

    init(of member: Member, links: [MemberLink], keys: KeyRing) throws {
        self.member = member
        self.links = links
        numbers = try OpenedNumbers(of: member, with: keys)
    }
}

/// Two rows about what may be one person, side by side, field by field; one of them stays.
struct MemberMergerPage: Page {
    let t: Words
    let sides: [MergerSide]
    let formToken: FormToken
    let problems: Problems

    var title: String { t("合并重复的会员") }
    var place: MenuItem.Place? { .members }

    var body: HTML {
        """
        <h1>\(title)</h1>
        \(problems.summary(t))
        <p>\(t("请对照每一项，选留下哪一份。合并以后不能再分开。"))</p>
        <form method="post" action="\(to: action)">
        \(formToken.html)\(FormKey().html)
        <input type="hidden" name="with" value="\(sides[1].member.id)">
        \(table)
        <p>\(t("留下的一份里空着的，从另一份补上；类别合在一起；联系的户和职务都转到留下的一份，经过两份都保留。"))</p>
        <p class="actions">\(Button(text: t("合并"), weight: .grave).body)
        <a class="button quiet" href="\(to: "/members/duplicates")">\(t("不是同一个人，回去"))</a></p>
        </form>
        """
    }

    private var action: Link { "/members/\(sides[0].member.id)/merger" }

    private var table: HTML {
        CompareTable(t: t, title: title, keys: sides.map(\.member.id), lines: lines).html
    }

    private var lines: [(label: String, values: [String])] {
        [
            (t("姓名"), values { $0.member.name }),
            (t("性别"), values { t($0.member.sex.label) }),
            (t("出生日期"), values { $0.member.birthDate.iso }),
            (t("协会"), values { $0.member.chapterName }),
            (t("小组"), values { $0.member.groupName ?? "" }),
            (t("状态"), values { t($0.member.state.label) }),
            (t("入会日期"), values { $0.member.joined?.iso ?? "" }),
            (t("身份证号"), values { $0.numbers.maskedID ?? "" }),
            (t("电话"), values { $0.numbers.maskedPhone ?? "" }),
            (t("类别"), values { t.list($0.member.tags) }),
            (t("会员证号"), values { $0.member.card ?? "" }),
            (t("备注"), values { $0.member.remark ?? "" }),
            (
                t("联系的户"),
                values { side in
                    side.links.filter { $0.to == nil }.map(\.head).joined(separator: t("、"))
                }
            ),
        ]
    }

    private func values(_ value: (MergerSide) -> String) -> [String] { sides.map(value) }
}
