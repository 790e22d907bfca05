import Domain
import HTML
import Hummingbird
import Postgres

/// The public page behind the square code of a plaque: anybody may see whether it still counts.
struct VerificationRoutes {
    let site: Site

    func add(to doors: inout Doors) {
        doors.open(.get, "/verify", use: ask)
        doors.open(.get, "/verify/{serial}", use: show)
    }

    /// The number as it is typed from a plaque.
    func ask(_ request: Request, _ visit: Visit) async throws -> Response {
        let typed = request.uri.queryParameters["serial"].map(String.init) ?? ""
        if let serial = StarSerial(typed: typed) { return .seeOther("/verify/\(serial.text)") }
        return answer(VerificationPage(t: site.words(for: visit), typed: typed), to: visit)
    }

    func show(_ request: Request, _ visit: Visit) async throws -> Response {
        let typed = visit.parameters.get("serial") ?? ""
        var page = VerificationPage(t: site.words(for: visit), typed: typed)
        if let serial = StarSerial(typed: typed) {
            page.isSerial = true
            page.award = try await site.boards.run(
                StarAwardQuery.verify.first(PublishedAward.self, serial.text)
            )
        }
        page.today = site.clock.today
        return answer(page, to: visit)
    }

    private func answer(_ page: VerificationPage, to visit: Visit) -> Response {
        let isKnown = page.award != nil || page.typed.isEmpty
        return site.show(page, to: visit, status: isKnown ? .ok : .notFound)
    }
}

/// Whether an award counts, in plain words: no name but a masked one, and nothing of why.
struct VerificationPage: Page {
    let t: Words
    /// What was asked for, as it was typed.
    let typed: String
    /// Whether what was typed is a serial at all, its letter included.
    var isSerial = false
    var award: PublishedAward?
    var today: Day?

    var title: String { t("核对五星农家的牌子和证书") }

    var body: HTML {
        """
        <h1>\(headline)</h1>
        \(with: award, facts)
        \(if: award == nil && !typed.isEmpty, "<p>\(unknown)</p>")
        \(if: award != nil, "<h2 class=\"no-print\">\(t("核对一块牌子"))</h2>")
        <form class="sheet no-print" method="get" action="\(to: "/verify")">
        \(Field(
            label: t("牌子或证书上的编号"),
            name: "serial",
            value: award == nil ? String(typed.prefix(40)) : "",
            help: t("十七位数字和一个字母，例如 431003190-2026-0012-J；横线可以不填。"),
            required: true,
            maxLength: 40
        ).body)
        \(Button(text: t("核对"), weight: award == nil ? .main : .quiet).body)</form>
        """
    }

    private var headline: String {
        guard let award else { return typed.isEmpty ? title : t("没有找到这个编号") }
        switch award.state {
        case .revoked: return t("这块牌子已经撤销，不再有效")
        case .ended: return t("这块牌子已经注销，不再有效")
        case _ where isOver(award): return t("这块牌子已经过期")
        case .suspended: return t("这块牌子暂停使用，正在整改")
        case .valid: return t("这块牌子有效")
        }
    }

    private func isOver(_ award: PublishedAward) -> Bool {
        today.map { $0 > award.validTo } ?? false
    }

    private var unknown: String {
        isSerial
            ? t("编号没有抄错，但是没有发过这块牌子。请向牌子上写的协会问一问。")
            : t("编号抄错了：请对照牌子，把十七位数字和最后的字母重新填一遍。")
    }

    private func facts(_ award: PublishedAward) -> HTML {
        let counts = award.state == .valid && !isOver(award)
        return """
            <div class="sheet verified"><p>\(mark(counts))</p>
            <dl class="facts">
            <dt>\(t("编号"))</dt><dd class="code">\(award.serial)</dd>
            <dt>\(t("户主"))</dt><dd>\(award.maskedName)</dd>
            <dt>\(t("村、社区"))</dt><dd>\(award.township) \(award.village)</dd>
            <dt>\(t("荣誉"))</dt><dd>\(t("{y} 年度", award.year)) \
            \(StarShapes(t: t, stars: award.stars, isFive: award.isFive).body)</dd>
            <dt>\(t("授牌"))</dt><dd>\(t.day(award.awardedOn))</dd>
            <dt>\(t("有效期至"))</dt><dd>\(t.day(award.validTo))</dd>
            </dl>
            <p><a href="\(to: .board(award.townshipCode))">\(t("看{place}公开栏", award.township))</a></p></div>
            """
    }

    private func mark(_ counts: Bool) -> HTML {
        counts
            ? "<span class=\"badge good\">\(Icon.check.html)\(t("有效"))</span>"
            : "<span class=\"badge late\">\(Icon.warning.html)\(t("现在无效"))</span>"
    }
}
