import Domain

/// A post to be given, as typed.
struct PostForm: Sendable {
    /// What people were looked for by.
    var search = ""
    var member = ""
    var post = ""
    var from = ""
    var to = ""
    var origin = PostOrigin.elected.rawValue

    struct Checked: Sendable {
        let member: Int64
        let post: OfficerPost
        let from: Day
        let to: Day
        let origin: PostOrigin
    }

    init() {}

    init(_ form: SentForm) {
        search = Folding.trimmed(form["q"])
        member = form["member"]
        post = form["post"]
        from = form["from_on"]
        to = form["to_on"]
        origin = form["came_by"]
    }

    /// With the days that are likely: the whole term, or from today on for a by-election.
    func filled(for term: TermEntry, on today: Day) -> PostForm {
        var form = self
        let isLate = origin == PostOrigin.byElected.rawValue
        if from.isEmpty { form.from = (isLate ? max(term.starts, today) : term.starts).iso }
        if to.isEmpty { form.to = term.ends.iso }
        return form
    }

    func checked() throws(Problems) -> Checked {
        var problems = Problems()
        let member = Int64(member)
        if member == nil { problems.add("member", .choosePerson) }
        let post = OfficerPost(rawValue: post)
        if post == nil { problems.add("post", Sentence("请选一个职务。")) }
        let origin = PostOrigin(rawValue: origin)
        if origin == nil { problems.add("came_by", Sentence("请选怎样产生的。")) }
        let from = problems.day("from_on", from)
        let to = problems.day("to_on", to)
        if let from, let to, to < from {
            problems.add("to_on", Sentence("结束的日期不能早于开始的日期。"))
        }
        guard let member, let post, let origin, let from, let to, problems.isEmpty else {
            throw problems
        }
        return Checked(member: member, post: post, from: from, to: to, origin: origin)
    }
}

extension Sentence {
    static let choosePerson = Sentence("请先查找，再在名单里选一个人。")
}
