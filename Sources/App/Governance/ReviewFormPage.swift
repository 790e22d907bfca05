import Domain
import HTML

/// How many took part and what stood on the ballots.
struct ReviewBallotFields {
    let t: Words
    let sent: SentForm?
    let review: DemocraticReview?
    let problems: Problems

    var html: HTML {
        let known = review?.ballots
        return """
            \(field("participants", t("参加评议（人）"), review?.participants, isNeeded: true))
            \(field("issued", t("发出评议票（张）"), known?.issued))\(field("valid", t("收回的有效票（张）"), known?.valid))
            \(field("satisfied", t("满意（票）"), known?.satisfied))\(field("basically", t("基本满意（票）"), known?.basically))
            \(field("dissatisfied", t("不满意（票）"), known?.dissatisfied))
            <p class="soft">\(t("票数要么都填，要么都空着。三种票加起来等于有效票。"))</p>
            """
    }

    private func field(
        _ name: String,
        _ label: String,
        _ known: Int?,
        isNeeded: Bool = false
    ) -> HTML {
        Field(
            label: label,
            name: name,
            value: sent?[name] ?? known.map { "\($0)" } ?? "",
            kind: .number,
            error: problems.sentence(for: name).map { t($0) },
            autocomplete: "off",
            required: isNeeded,
            note: isNeeded ? nil : t("可以不填"),
            maxLength: 4
        ).body
    }
}

/// The form of a new review.
struct ReviewFormPage: Page {
    let t: Words
    let chapter: ChapterDetail
    let today: Day
    let sent: SentForm?
    let formToken: FormToken
    let problems: Problems

    var title: String { t("登记一次民主评议") }
    var place: MenuItem.Place? { .chapters }

    var body: HTML {
        """
        <div class="narrow">
        <p class="soft"><a href="\(to: "/chapters/\(chapter.id.value)")">\(chapter.name)</a>　\
        <a href="\(to: .governance(ofChapter: chapter.id.value))">\(t("村民自治"))</a></p>
        <h1>\(title)</h1>
        \(problems.summary(t))
        <form method="post" action="\(to: "/chapters/\(chapter.id.value)/democratic-reviews")">
        \(formToken.html)\(FormKey().html)
        \(Field(label: t("哪一天评议的"), name: "held_on", value: sent?["held_on"] ?? today.iso, kind: .date, error: problems.sentence(for: "held_on").map { t($0) }, required: true).body)
        \(ReviewBallotFields(t: t, sent: sent, review: nil, problems: problems).html)
        \(Button(text: t("登记"), isWide: true).body)
        </form></div>
        """
    }
}
