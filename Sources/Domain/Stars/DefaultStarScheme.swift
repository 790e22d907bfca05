extension StarScheme {
    /// The scheme of a township that has none of its own (domain 5); the database begins with it.
    package static let standard = StarScheme(
        name: "五星农家评定（默认方案）",
        categories: [
            StarCategory(
                "A",
                Label("优生优育与新型婚育文化", "family and parenting culture"),
                legacyLabel: "少生优生",
                culture
            ),
            StarCategory("B", Label("遵规守法", "rules and law"), law),
            StarCategory("C", Label("勤劳致富", "livelihood by own work"), livelihood),
            StarCategory("D", Label("卫生健康", "hygiene and health"), health),
            StarCategory("E", Label("文明友善", "civility and kindness"), civility),
        ],
        vetoes: facts
    )

    /// Each is proven by what a court or an authority decided, within the year.
    private static let facts = [
        StarVetoRule(
            "V1",
            Label(
                "申报人因犯罪被法院判决，判决已经生效",
                "an effective court judgment against an applicant for a crime"
            ),
            document: Label("生效的公开判决书：法院、案号、日期", "the public judgment: court, number, date")
        ),
        StarVetoRule(
            "V2",
            Label(
                "申报人参与有组织的诈骗、赌博或毒品犯罪，判决已经生效",
                "an effective judgment for organised fraud, gambling or drugs"
            ),
            document: Label("生效的公开判决书：法院、案号、日期", "the public judgment: court, number, date")
        ),
        StarVetoRule(
            "V3",
            Label(
                "有公开决定认定的家庭暴力，或者不赡养老人、不管孩子",
                "domestic violence or neglect of elders or children, confirmed by a public decision"
            ),
            document: Label("公开的决定书：机关、文号、日期", "the public decision: authority, number, date")
        ),
        StarVetoRule(
            "V4",
            Label("申报表里有虚假内容", "a false statement in the form"),
            document: Label("核实记录：核实的单位、编号、日期", "the record of verification: by whom, number, date")
        ),
        StarVetoRule(
            "V5",
            Label("挪用公款或救助款", "misuse of public or aid funds"),
            document: Label("公开的处理决定：机关、文号、日期", "the public decision: authority, number, date")
        ),
    ]
}
