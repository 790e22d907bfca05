import HTML

/// The first page: what this is and who it is for, and the way in.
struct FrontPage: Page {
    let t: Words

    var title: String { t("计划生育协会") }

    var body: HTML {
        """
        <div class="front">
        <h1>\(t("计划生育协会工作平台"))</h1>
        <p class="lead">\(t("会员自愿参加，大家互相帮助。活动、荣誉和帮扶都在这里记，一笔不丢。"))</p>
        <p class="actions"><a class="button" href="\(to: "/sign-in")">\(t("登录"))</a>
        <a class="button quiet" href="\(to: "/board")">\(t("看公开栏"))</a>
        <a class="button quiet" href="\(to: "/invitation")">\(t("用邀请码开通账号"))</a></p>
        <h2>\(t("我们记什么，不记什么"))</h2>
        <div class="sheet"><ul class="plain">
        <li>\(t("记协会、会员、活动、荣誉和帮扶，为的是互助。"))</li>
        <li>\(t("不记任何人的怀孕、避孕和生育情况，也不记子女的数目、间隔和性别。"))</li>
        <li>\(t("身份证号等敏感信息加密保存，谁看过都有记录。"))</li>
        </ul></div>
        </div>
        """
    }
}
