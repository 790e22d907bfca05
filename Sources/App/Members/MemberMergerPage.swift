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
    /// Who stays, and who goes.
    let sides: [MergerSide]
    let fields: MergedFields
    let formToken: FormToken
    let problems: Problems

    var title: String { t("合并重复的会员") }
    var place: MenuItem.Place? { .members }

    var body: HTML {
        """
        <h1>\(title)</h1>
        \(problems.summary(t) { "\($0)-\(sides[0].member.id)" })
        <p>\(t("请对照每一项；不同的，选留下哪一个。合并以后不能再分开。"))</p>
        <p class="actions">\(swap)</p>
        <form method="post" action="\(to: address(of: 0))">
        \(formToken.html)\(FormKey().html)
        <input type="hidden" name="keep" value="\(sides[0].member.id)">
        <input type="hidden" name="with" value="\(sides[1].member.id)">
        \(table)
        <p>\(t("协会和状态用留下的一份；类别合在一起；联系的户和职务都转到留下的一份，经过两份都保留。"))</p>
        <p class="actions">\(Button(text: t("合并"), weight: .grave).body)
        <a class="button quiet" href="\(to: "/members/duplicates")">\(t("不是同一个人，回去"))</a></p>
        </form>
        """
    }

    private func address(of side: Int) -> Link { "/members/\(sides[side].member.id)/merger" }

    private var swap: HTML {
        let link: Link = "\(address(of: 1))?with=\(sides[0].member.id)"
        return ButtonLink(text: t("对调：留下另一份"), link: link, weight: .quiet).body
    }

    private var table: HTML {
        CompareTable(
            t: t,
            title: title,
            keys: sides.map(\.member.id),
            lines: lines,
            heads: [t("留下的一份"), t("并入的一份")]
        ).html
    }

    private var lines: [CompareTable.Line] {
        [
            line(t("姓名"), .name) { $0.member.name },
            line(t("性别"), .sex) { t($0.member.sex.label) },
            line(t("出生日期"), .birthDate) { $0.member.birthDate.iso },
            line(t("协会")) { $0.member.chapterName },
            line(t("小组"), .group) { $0.member.groupName ?? "" },
            line(t("状态")) { t($0.member.state.label) },
            line(t("入会日期"), .joinedOn) { $0.member.joined?.iso ?? "" },
            line(t("身份证号"), .idNumber) { $0.numbers.maskedID ?? "" },
            line(t("电话"), .phone) { $0.numbers.maskedPhone ?? "" },
        ] + particulars
    }

    private var particulars: [CompareTable.Line] {
        [
            line(t("民族"), .ethnicity) { side in
                side.member.ethnicity.flatMap { Ethnicity(code: $0) }.map { t($0.label) } ?? ""
            },
            line(t("文化程度"), .education) { side in
                side.member.education.flatMap { Education(code: $0) }.map { t($0.group.label) }
                    ?? ""
            },
            line(t("类别")) { t.list($0.member.tags) },
            line(t("五老"), .elderKind) { side in
                side.member.elderKind.map { t($0.label) } ?? ""
            },
            line(t("会员证号"), .card) { $0.member.card ?? "" },
            line(t("备注"), .remark) { $0.member.remark ?? "" },
            line(t("联系的户")) { side in
                side.links.filter { $0.to == nil }.map(\.head).joined(separator: t("、"))
            },
        ]
    }

    private func line(
        _ label: String,
        _ field: MergedField? = nil,
        _ value: (MergerSide) -> String
    ) -> CompareTable.Line {
        let choice = field.flatMap { field in
            fields.isOpen(field)
                ? CompareTable.Line.Choice(
                    name: field.choice,
                    chosen: sides[fields.takesOther(field) ? 1 : 0].member.id
                ) : nil
        }
        return CompareTable.Line(label, sides.map(value), choice: choice)
    }
}
