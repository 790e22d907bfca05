import Domain
import HTML

/// Purpose by purpose, how many agreed, took it back, or were never asked; each figure opens its people.
struct ConsentsPage: Page {
    let t: Words
    let person: SignedIn
    let here: RegisterPlace
    let region: RegionCode
    let counts: [ConsentCount]

    var title: String { t("本人的同意") }
    var place: MenuItem.Place? { .members }

    var body: HTML {
        """
        <p class="soft">\(here.name)</p>
        <h1>\(title)</h1>
        <p>\(t("每一项都单独问、单独记；撤回了的，号码当时就删除。从旧台账来的都是“没有问过”。"))</p>
        \(PlaceChoice(t: t, person: person, here: here, at: region, list: "/consents").html)
        \(table)
        <p class="soft note">\(t("特殊标记的同意只在那一户的标记页里看。"))</p>
        """
    }

    private var table: HTML {
        DataTable(
            caption: title,
            hidesCaption: true,
            columns: [.init(title: t("哪一项"))]
                + ConsentAnswer.allCases.map { .init(title: t($0.label), isNumeric: true) },
            cells: AskedConsent.allCases.compactMap { purpose in
                counts.first { $0.purpose == purpose }.map(row)
            }
        ).body
    }

    private func row(_ count: ConsentCount) -> [HTML] {
        ["\(t(count.purpose.label))"]
            + ConsentAnswer.allCases.map { answer in
                let link = Link(
                    """
                    /consents/\(count.purpose.rawValue)\(query: [
                        "place": region.text, "answer": answer.rawValue,
                    ])
                    """
                )
                return "<a href=\"\(to: link)\">\(count.count(of: answer))</a>"
            }
    }
}

/// The people behind one such figure.
struct ConsentRowsPage: Page {
    let t: Words
    let name: String
    let region: RegionCode
    let purpose: AskedConsent
    let answer: ConsentAnswer
    /// One more than a page holds, if there is a next page.
    let found: [ConsentSubject]
    let isFirst: Bool

    var title: String { t("{what}（{answer}）", t(purpose.label), t(answer.label)) }
    var place: MenuItem.Place? { .members }

    private var back: Link { Link("/consents\(query: ["place": region.text])") }
    private var shown: ArraySlice<ConsentSubject> { found.prefix(ConsentRoutes.pageSize) }

    var body: HTML {
        """
        <p class="soft"><a href="\(to: back)">\(t("本人的同意"))</a> · \(name)</p>
        <h1>\(title)</h1>
        <div class="sheet">\(PlainList(items: shown.map(item), empty: t("没有这样的人。")).body)</div>
        \(pager)
        """
    }

    private func item(_ subject: ConsentSubject) -> PlainList.Item {
        .init(
            text: t.name(ofMember: subject.name),
            trailing: [subject.chapter, subject.day?.iso].compactMap { $0 }
                .joined(separator: " · "),
            link: purpose == .headID ? "/households/\(subject.id)" : "/members/\(subject.id)"
        )
    }

    private func link(after last: ConsentSubject? = nil) -> Link {
        Link(
            """
            /consents/\(purpose.rawValue)\(query: [
                "place": region.text, "answer": answer.rawValue, "after": last.map { "\($0.id)" },
            ])
            """
        )
    }

    private var pager: HTML {
        var pager = Pager(label: title)
        if !isFirst { pager.first = .init(text: t("回到开头"), link: link()) }
        if found.count > ConsentRoutes.pageSize, let last = shown.last {
            pager.next = .init(text: t("往后看"), link: link(after: last))
        }
        return pager.body
    }
}
