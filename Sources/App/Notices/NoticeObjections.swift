import Domain
import HTML

/// What was said at the desk against a notice, and the forms to take down and to answer.
struct NoticeObjections {
    let page: NoticePage

    private var t: Words { page.t }

    var html: HTML {
        """
        <section><h2>\(headline)</h2>
        \(if: !readsAll, "<p class=\"soft\">\(t("网上提的异议只有乡镇看得到，由乡镇答复，这里不列出。"))</p>")
        \(each: page.objections, entry)
        \(if: mayRecord, form)</section>
        """
    }

    /// The village does not read who objects from the web to a household, whoever posted its name.
    private var readsAll: Bool {
        !page.notice.kind.isOfStars || page.person.may(.answerAtDesk, at: page.notice.region)
    }

    private var headline: String {
        let open = page.objections.count { $0.upheld == nil }
        guard !page.objections.isEmpty else {
            return readsAll ? t("没有人提过异议") : t("没有人当面提过异议")
        }
        return open == 0
            ? t("{n} 件异议都有了答复", page.objections.count)
            : t("{n} 件异议，{m} 件等待答复", page.objections.count, open)
    }

    private func entry(_ objection: NoticeObjection) -> HTML {
        """
        <div class="sheet veto" id="o\(objection.id)"><p><b>\(objection.name ?? page.notice.title)</b> \
        \(mark(objection))</p>
        <p>\(objection.grounds)</p>
        <p class="soft">\(t("{day}收到", objection.received.iso)) · \(objection.raiser ?? t("没有留名")) · \
        \(entered(objection))</p>
        \(with: reach(objection), { "<p class=\"soft\">\(t("怎样答复：{at}", $0))</p>" })
        \(answered(objection))\(if: objection.upheld == nil, waiting(objection))</div>
        """
    }

    private func entered(_ objection: NoticeObjection) -> String {
        objection.enteredBy == nil
            ? t("{day}，网上提出", t.moment(objection.enteredAt))
            : t("{day}，{who}记", t.moment(objection.enteredAt), objection.enterer)
    }

    /// Only whoever answers needs to know how.
    private func reach(_ objection: NoticeObjection) -> String? {
        page.person.may(.answerAtDesk, at: page.notice.region) ? objection.reachAt : nil
    }

    private func mark(_ objection: NoticeObjection) -> HTML {
        switch objection.upheld {
        case nil: "<span class=\"badge late\">\(t("等待答复，{day}前", t.day(objection.due)))</span>"
        case true?: "<span class=\"badge good\">\(t("异议成立"))</span>"
        case false?: "<span class=\"badge\">\(t("异议不成立"))</span>"
        }
    }

    private func answered(_ objection: NoticeObjection) -> HTML {
        guard let name = objection.decider, let at = objection.decidedAt else { return .empty }
        return """
            <p>\(t("答复：{answer}", objection.answer ?? ""))</p>
            <p class="soft">\(t("{name}，{moment}", name, t.moment(at)))</p>
            """
    }

    private func waiting(_ objection: NoticeObjection) -> HTML {
        guard page.person.may(.answerAtDesk, at: page.notice.region) else { return .empty }
        guard objection.enteredBy != page.person.account.value else {
            return "<p class=\"soft\">\(t("您登记的，要由另一个人来定。"))</p>"
        }
        let isSent = page.sent?["objection"] == "\(objection.id)"
        return """
            <form method="post" action="\(to: "\(page.notice.link)/objections/\(objection.id)/answer")">
            \(page.formToken.html)\(FormKey().html)
            <input type="hidden" name="objection" value="\(objection.id)">
            \(Field(
                label: t("答复和理由"),
                name: "answer",
                value: isSent ? page.sent?["answer"] ?? "" : "",
                kind: .textarea(rows: 3),
                error: isSent ? sentence("answer") : nil,
                maxLength: 500,
                identifier: "answer-\(objection.id)"
            ).body)
            <p class="actions">\(Button(text: t("成立"), value: ("upheld", "yes")).body)
            \(Button(text: t("不成立"), weight: .quiet, value: ("upheld", "no")).body)</p></form>
            """
    }

    /// While it hangs, and on the days after for what came in time: whom it is about still stands there.
    private var mayRecord: Bool {
        let standing = page.named.filter(\.isOnNotice)
        let mayHere = page.person.may(.recordObjection, at: page.notice.region)
        guard page.person.may(.recordObjection), page.notice.withdrawnAt == nil else {
            return false
        }
        guard page.notice.time.from <= page.today else { return false }
        return page.notice.kind.namesPeople ? !standing.isEmpty : mayHere
    }

    private var form: HTML {
        """
        <details\(if: isTyped, " open")><summary>\(t("登记一件异议"))</summary>
        <form class="sheet" method="post" action="\(to: "\(page.notice.link)/objections")">
        \(page.formToken.html)\(FormKey().html)
        \(if: page.notice.kind.namesPeople, whom)\(received)\(raiser)\(grounds)
        \(Button(text: t("登记异议")).body)</form></details>
        """
    }

    private var isTyped: Bool { page.sent.map { !$0["grounds"].isEmpty } ?? false }

    private var whom: HTML {
        let named = page.named.filter(\.isOnNotice)
        return Field(
            label: t("对谁有异议"),
            name: "named",
            value: page.sent?["named"] ?? "",
            kind: .select(
                [.init(value: "", label: t("请选"))]
                    + named.map { .init(value: "\($0.id)", label: $0.name) }
            ),
            error: sentence("named"),
            required: true
        ).body
    }

    private var received: HTML {
        Field(
            label: t("哪一天收到"),
            name: "received_on",
            value: page.sent?["received_on"] ?? page.today.iso,
            kind: .date,
            error: sentence("received_on"),
            required: true
        ).body
    }

    private var raiser: HTML {
        Field(
            label: t("谁提的"),
            name: "raised_by",
            value: page.sent?["raised_by"] ?? "",
            error: sentence("raised_by"),
            autocomplete: "off",
            note: t("可以不留名"),
            maxLength: 40
        ).body
    }

    private var grounds: HTML {
        Field(
            label: t("理由"),
            name: "grounds",
            value: page.sent?["grounds"] ?? "",
            kind: .textarea(rows: 4),
            help: t("照来人说的写；不写个人的身体和生育情况。"),
            error: sentence("grounds"),
            required: true,
            maxLength: 500
        ).body
    }

    private func sentence(_ field: String) -> String? {
        page.problems.sentence(for: field).map { t($0) }
    }
}

/// Photos of the notice as it hung: evidence for whoever looks after the place.
struct NoticePhotos {
    let page: NoticePage

    private var t: Words { page.t }

    var html: HTML? {
        guard !page.photos.isEmpty || page.mayPost else { return nil }
        return """
            <section><h2>\(t("贴出来的照片"))</h2><div class="sheet">
            <p class="soft">\(t("留作证据，公开栏上看不到。"))</p>
            <ul class="gallery">\(each: page.photos, photo)</ul>
            \(if: page.mayPost, form)</div></section>
            """
    }

    private func link(_ photo: NoticePhoto) -> Link { "\(page.notice.link)/files/\(photo.id)" }

    private func photo(_ photo: NoticePhoto) -> HTML {
        """
        <li><a href="\(to: link(photo))">\(photo.kept.kind.isPhoto ? image(photo) : paper(photo))</a>\
        \(if: page.mayPost, removal(photo))</li>
        """
    }

    private func image(_ photo: NoticePhoto) -> HTML {
        """
        <img src="\(to: link(photo))" alt="\(photo.kept.name)" loading="lazy"\
        \(with: photo.kept.pixels, { " width=\"\($0.width)\" height=\"\($0.height)\"" })>
        """
    }

    private func paper(_ photo: NoticePhoto) -> HTML {
        "<span class=\"paper\"><b>PDF</b> \(photo.kept.name)</span>"
    }

    private func removal(_ photo: NoticePhoto) -> HTML {
        """
        <form method="post" action="\(to: "\(link(photo))/removal")">\(tokens)\
        <button class="plain">\(t("去掉"))<span class="hidden"> \(photo.kept.name)</span></button></form>
        """
    }

    private var form: HTML {
        """
        <form method="post" action="\(to: "\(page.notice.link)/files")" enctype="multipart/form-data">\
        \(tokens)
        <div class="field"><label for="files">\(t("添几张"))</label>
        <input id="files" type="file" name="files" \
        accept="image/jpeg,image/png,image/webp,application/pdf" multiple required></div>
        \(Button(text: t("传上去"), weight: .quiet).body)</form>
        """
    }

    private var tokens: HTML { "\(page.formToken.html)\(FormKey().html)" }
}
