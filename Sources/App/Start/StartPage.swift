import Domain
import HTML

/// A start page per duty: its first line is the answer, its second what to do next.
struct StartPage: Page {
    let t: Words
    let person: SignedIn
    let counts: AccountCounts

    var title: String { t("首页") }
    var place: MenuItem.Place? { .start }

    var body: HTML {
        """
        <p class="soft">\(person.displayName)</p>
        <h1>\(keepsAccounts ? counted : greeting)</h1>
        \(if: keepsAccounts, accounts)
        <h2>\(t("您的职责"))</h2>
        <div class="sheet">\(PlainList(items: duties, empty: noDuties).body)</div>
        """
    }

    private var keepsAccounts: Bool { person.may(.seeAccounts) }

    private var greeting: HTML {
        "\(person.places.first.map { t("{place}，您好", $0) } ?? t("您好"))"
    }

    /// Each number opens the list that it counts.
    private var counted: HTML {
        """
        <a href="\(to: "/accounts")">\(t("{n} 个账号", counts.all))</a>　\
        <a href="\(to: "/accounts?state=invited")">\(t("{n} 个还没有开通", counts.invited))</a>
        """
    }

    private var accounts: HTML {
        """
        <p class="actions"><a class="button" href="\(to: "/accounts/new")">\(t("开一个账号"))</a></p>
        """
    }

    private var duties: [PlainList.Item] {
        zip(person.grants, person.places).map { grant, place in
            PlainList.Item(text: place, trailing: t(grant.duty.label))
        }
    }

    private var noDuties: String { t("您还没有职责。请联系给您开账号的管理员。") }
}
