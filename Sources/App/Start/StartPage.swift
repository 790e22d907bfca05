import Domain
import HTML

/// A start page per duty: its first line is the answer, its second what to do next.
struct StartPage: Page {
    let t: Words
    let person: SignedIn
    let counts: AccountCounts
    let register: RegisterCounts?

    var title: String { t("首页") }
    var place: MenuItem.Place? { .start }

    var body: HTML {
        """
        <p class="soft">\(person.displayName)</p>
        <h1>\(headline)</h1>
        \(if: keepsAccounts, accounts)
        \(if: register != nil, people)
        <h2>\(t("您的职责"))</h2>
        <div class="sheet">\(PlainList(items: duties, empty: noDuties).body)</div>
        """
    }

    private var keepsAccounts: Bool { person.may(.seeAccounts) }

    private var headline: String {
        if !keepsAccounts, let register, let place = person.places.first {
            return t("{place}：{n} 名会员，{m} 户有人联系", place, register.members, register.links)
        }
        guard keepsAccounts else {
            return person.places.first.map { t("{place}，您好", $0) } ?? t("您好")
        }
        return t("{n} 个账号，{m} 个还没有开通", counts.all, counts.invited)
    }

    private var accounts: HTML {
        """
        <p class="actions"><a class="button" href="\(to: "/accounts/new")">\(t("开一个账号"))</a>
        <a class="button quiet" href="\(to: "/accounts?state=invited")">\(t("看还没有开通的"))</a></p>
        """
    }

    private var people: HTML {
        """
        <p class="actions"><a class="button" href="\(to: "/members")">\(t("找会员"))</a>
        <a class="button quiet" href="\(to: "/households")">\(t("看联系户"))</a></p>
        """
    }

    private var duties: [PlainList.Item] {
        zip(person.grants, person.places).map { grant, place in
            PlainList.Item(text: place, trailing: t(grant.duty.label))
        }
    }

    private var noDuties: String { t("您还没有职责。请联系给您开账号的管理员。") }
}
