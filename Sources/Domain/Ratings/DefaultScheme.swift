extension FlagScheme {
    /// The scheme a county begins with, until it lays down its own.
    package static func standard(from month: Month) -> FlagScheme {
        FlagScheme(
            name: "两为两争月考评",
            validFrom: month,
            preset: .redYellowGreen,
            indicators: records + service + reviewed,
            rule: .cutOffs(Band.bands(from: [850, 700, 0])),
            vetoes: Dictionary(
                uniqueKeysWithValues: Veto.allCases.map {
                    ($0, FlagPreset.usual)
                }
            )
        )
    }

    private static let records = [
        Indicator(
            "I1",
            Label("开展活动", "activities held"),
            [
                Part(
                    .activities,
                    most: 1500,
                    .steps([.init(atLeast: 1, points: 1000), .init(atLeast: 2, points: 1500)])
                )
            ]
        ),
        Indicator("I2", Label("小组活动", "group life"), [share(.groups, 1000)]),
        Indicator(
            "I3",
            Label("联系户走访", "linked-household contact"),
            [share(.contacts, 1500, target: 300)]
        ),
        Indicator(
            "I4",
            Label("及时记录", "timely records"),
            [share(.timeliness, 500, whenNone: .zero)]
        ),
    ]

    private static let service = [
        Indicator(
            "I5",
            Label("例会与学习", "meeting and study"),
            [share(.townMeeting, 500), oneRow(.study)]
        ),
        Indicator(
            "I6",
            Label("意见建议", "suggestions"),
            [share(.suggestions, 1000, whenNone: .full)]
        ),
        Indicator(
            "I7",
            Label("帮扶与项目", "help and projects"),
            [share(.followUps, 500, whenNone: .full), oneRow(.help)]
        ),
        Indicator("I8", Label("经费公开", "openness"), [oneRow(.statement)]),
    ]

    private static let reviewed = [
        Indicator(
            "I9",
            Label("阵地与档案", "venue and archives"),
            // A check-list of five questions, two points each.
            [Part(.venue, most: 1000, .byHand(step: 200))]
        ),
        Indicator(
            "I10",
            Label("工作质量与会员意见", "quality, members' opinion"),
            [Part(.quality, most: 1000, .byHand(step: 100))]
        ),
    ]

    private static func share(
        _ source: Source,
        _ most: Int,
        target: Int = Formula.whole,
        whenNone: Formula.WhenNone = .notApplicable
    ) -> Part {
        Part(source, most: most, .share(target: target, whenNone: whenNone))
    }

    private static func oneRow(_ source: Source) -> Part {
        Part(source, most: 500, .steps([.init(atLeast: 1, points: 500)]))
    }
}
