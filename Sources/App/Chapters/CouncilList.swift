import Domain
import HTML

/// The part of a chapter's page with its terms and who held which post in each.
struct CouncilList {
    let page: ChapterPage

    private var t: Words { page.t }

    var html: HTML {
        """
        <h2 id="council">\(t("班子和换届"))</h2>
        \(if: page.terms.isEmpty, none)
        \(each: page.terms, term)
        \(if: page.mayChangeOfficers && !page.chapter.isOverdue, newTerm)
        """
    }

    private var none: HTML {
        "<p class=\"soft\">\(t("还没有登记过任何一届班子。"))</p>"
    }

    private var newTerm: HTML {
        "<p class=\"actions\">\(page.quiet(t("登记新一届"), "\(page.base)/terms/new"))</p>"
    }

    private func term(_ term: TermEntry) -> HTML {
        let isCurrent = term.starts <= page.today && page.today <= term.ends
        return """
            <section class="sheet council">
            <h3>\(t.name(of: term))\(if: isCurrent, current)</h3>
            <p class="soft">\(t("{from}至 {to}", t.day(term.starts), t.day(term.ends)))\(election(term))</p>
            \(officers(term))
            \(actions(term))
            </section>
            """
    }

    private var current: HTML { " <span class=\"mark\">\(t("现任"))</span>" }

    private func election(_ term: TermEntry) -> String {
        var said = ""
        if let day = term.elected { said += t("；{day}选举", t.day(day)) }
        if let electors = term.electors, let votes = term.votes {
            said += t("，应到 {n} 人，投票 {m} 人", electors, votes)
        } else if let electors = term.electors {
            said += t("，应到 {n} 人", electors)
        } else if let votes = term.votes {
            said += t("，投票 {n} 人", votes)
        }
        return said
    }

    /// Names only for whoever reaches the people; the policies give nobody else a row of posts.
    private func officers(_ term: TermEntry) -> HTML {
        guard page.chapter.counts.isOpen else {
            return "<p class=\"soft\">\(t("班子成员的姓名，只有本地负责的人看得到。"))</p>"
        }
        let posts = page.posts.filter { $0.term == term.id }
        guard !posts.isEmpty else {
            return "<p class=\"soft\">\(t("还没有登记班子成员。"))</p>"
        }
        return "<ul class=\"plain\">\(each: posts, { post($0, of: term) })</ul>"
    }

    private func post(_ post: PostEntry, of term: TermEntry) -> HTML {
        """
        <li><span><b>\(t(post.post.label))</b>　\(name(post))\
        \(if: remark(post, of: term) != "", "<br><span class=\"soft\">\(remark(post, of: term))</span>")\
        </span>\(if: mayEnd(post), end(post))</li>
        """
    }

    private func name(_ post: PostEntry) -> HTML {
        guard let name = post.name else { return "<span class=\"soft\">\(t("已转出"))</span>" }
        guard let link = page.links.member(post.member) else { return "\(name)" }
        return "<a href=\"\(to: link)\">\(name)</a>"
    }

    /// What is not plain from the term itself: other days, another way, an early end.
    private func remark(_ post: PostEntry, of term: TermEntry) -> String {
        var parts: [String] = []
        if let origin = post.origin, origin != .elected { parts.append(t(origin.label)) }
        if post.from != term.starts || post.to != term.ends {
            parts.append(t("{from}至 {to}", t.day(post.from), t.day(post.to)))
        }
        if let reason = post.endReason { parts.append(t("提前离任：{why}", reason)) }
        return parts.joined(separator: t("，"))
    }

    private func mayEnd(_ post: PostEntry) -> Bool {
        page.mayChangeOfficers && post.endReason == nil && post.to >= page.today
    }

    private func end(_ post: PostEntry) -> HTML {
        """
        <span class="trailing">\(page.quiet(t("提前离任"), "\(page.base)/posts/\(post.id)/end"))</span>
        """
    }

    private func actions(_ term: TermEntry) -> HTML? {
        let mayAdd = page.mayChangeOfficers && page.today <= term.ends
        let maySee = page.person.may(.seeHistory, at: page.chapter.region)
        let mayChange = page.mayChangeOfficers
        guard mayChange || maySee else { return nil }
        return """
            <p class="actions">\
            \(if: mayAdd, page.quiet(t("登记班子成员"), "\(page.base)/terms/\(term.id)/posts/new"))\
            \(if: mayChange, page.quiet(t("修改这一届"), "\(page.base)/terms/\(term.id)/change"))\
            \(if: maySee, page.quiet(t("这一届的改动记录"), "/history/terms/\(term.id)"))</p>
            """
    }
}

extension Words {
    /// 第 8 届, or the years where the number is not known.
    func name(of term: TermEntry) -> String {
        guard let number = term.number else {
            return self("{from}至{to} 年的一届", term.starts.year, term.ends.year)
        }
        return self("第 {n} 届", number)
    }
}
