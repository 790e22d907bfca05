import Domain
import HTML

/// The form that gives a member a post: first a search for the person, then the post and its days.
struct NewPostPage: Page {
    let t: Words
    let today: Day
    let chapter: ChapterDetail
    let term: TermEntry
    let posts: [PostEntry]
    let form: PostForm
    /// One more than are offered, if there are more.
    let found: [Candidate]
    /// Whoever was chosen in the form that came back.
    let chosen: Candidate?
    let formToken: FormToken
    let problems: Problems

    var title: String { t("登记班子成员") }
    var place: MenuItem.Place? { .chapters }

    var body: HTML {
        """
        <div class="narrow">
        <p class="soft"><a href="\(to: base)">\(chapter.name)</a>　\(t.name(of: term))</p>
        <h1>\(title)</h1>
        \(soFar)
        \(problems.summary(t))
        \(search)
        \(people.isEmpty ? nobody : postForm)
        </div>
        """
    }

    private var base: Link { "/chapters/\(chapter.id.value)" }
    private var here: Link { "\(base)/terms/\(term.id)/posts" }

    private var people: [Candidate] {
        let offered = Array(found.prefix(PostRoutes.mostOffered))
        guard let chosen, !offered.contains(where: { $0.id == chosen.id }) else { return offered }
        return [chosen] + offered
    }

    private var soFar: HTML? {
        let held = posts.filter { $0.isHeld(on: max(today, term.starts)) }
        guard !held.isEmpty else { return nil }
        let names = held.map { "\(t($0.post.label)) \($0.name ?? t("已转出"))" }
        return "<p>\(t("已登记：{names}", names.joined(separator: t("、"))))</p>"
    }

    private var search: HTML {
        """
        <form class="search" method="get" action="\(to: "\(here)/new")" role="search">
        <input type="hidden" name="post" value="\(form.post)">
        <input type="hidden" name="came_by" value="\(form.origin)">
        <label for="q">\(t("找人：名字里的字，或拼音首字母"))</label>
        <div class="row"><input id="q" type="search" name="q" value="\(form.search)" \
        pattern="\(LongNumber.none)" title="\(t(LongNumber.hint))">
        <button class="button quiet">\(t("查找"))</button></div>
        </form>
        """
    }

    private var nobody: HTML {
        let text =
            form.search.isEmpty
            ? t("这个协会还没有会员，先登记会员。") : t("没有找到这样的会员，换个字再找。")
        return "<p class=\"soft\" id=\"member\">\(text)</p>"
    }

    private var postForm: HTML {
        """
        <form method="post" action="\(to: here)">
        \(formToken.html)\(FormKey().html)<input type="hidden" name="q" value="\(form.search)">
        \(member)
        \(select("post", t("职务"), form.post, [("", t("请选"))] + officerPosts))
        \(radios("came_by", t("怎样产生"), form.origin, origins))
        \(day("from_on", t("从哪一天"), form.from))
        \(day("to_on", t("到哪一天"), form.to))
        <button class="button wide">\(t("存下"))</button>
        <p class="actions"><a class="button quiet" href="\(to: "\(base)#council")">\(t("都登记完了"))</a></p>
        </form>
        """
    }

    private var member: HTML {
        let more = found.count > PostRoutes.mostOffered
        return Field(
            label: t("会员"),
            name: "member",
            value: form.member,
            kind: .radios(people.map { .init(value: "\($0.id)", label: label($0)) }),
            help: more ? t("只列出前 {n} 人，多打几个字再找。", PostRoutes.mostOffered) : nil,
            error: sentence("member"),
            required: true
        ).body
    }

    /// Enough to tell two people of one name apart.
    private func label(_ person: Candidate) -> String {
        var parts = [person.name, t("{year} 年生", person.birthYear)]
        if chapter.kind == .town { parts.append(person.chapter) }
        if let group = person.group { parts.append(group) }
        return parts.joined(separator: "　")
    }

    private var officerPosts: [(String, String)] {
        OfficerPost.allCases.map { ($0.rawValue, t($0.label)) }
    }

    private var origins: [(String, String)] {
        PostOrigin.allCases.map { ($0.rawValue, t($0.label)) }
    }

    private func select(
        _ name: String,
        _ label: String,
        _ value: String,
        _ choices: [(String, String)]
    ) -> HTML {
        field(name, label, value, .select(choices.map { .init(value: $0.0, label: $0.1) }))
    }

    private func radios(
        _ name: String,
        _ label: String,
        _ value: String,
        _ choices: [(String, String)]
    ) -> HTML {
        field(name, label, value, .radios(choices.map { .init(value: $0.0, label: $0.1) }))
    }

    private func day(_ name: String, _ label: String, _ value: String) -> HTML {
        field(name, label, value, .date)
    }

    private func field(_ name: String, _ label: String, _ value: String, _ kind: Field.Kind) -> HTML
    {
        Field(
            label: label,
            name: name,
            value: value,
            kind: kind,
            error: sentence(name),
            required: true
        ).body
    }

    private func sentence(_ field: String) -> String? {
        problems.sentence(for: field).map { t($0) }
    }
}
