/// In which role a household is assisted by a project (domain 7).
package enum AssistedRole: String, CaseIterable, Sendable {
    case new, linked, led

    package var label: Label {
        switch self {
        case .new: Label("新增帮扶户", "newly assisted")
        case .linked: Label("联系户", "linked household")
        case .led: Label("帮带户", "led along")
        }
    }
}

/// What a household is given by a project.
package enum ProjectSupport: String, CaseIterable, Sendable {
    case startMoney = "start_money"
    case seedlings, training, job, dividend

    package var label: Label {
        switch self {
        case .startMoney: Label("启动资金", "start-up money")
        case .seedlings: Label("种苗", "seedlings or young stock")
        case .training: Label("技术培训", "training")
        case .job: Label("就业", "a job")
        case .dividend: Label("分红", "a dividend")
        }
    }
}

/// A yearly net income a head, as a household declares it: a band, never the yuan.
package enum IncomeBand: Int, CaseIterable, Sendable {
    case under2000, from2000, from5000, from10000, from20000, from50000

    /// The lowest yuan of each band but the first.
    package static let edges = [2_000, 5_000, 10_000, 20_000, 50_000]

    package init(yuan: Int) {
        let passed = Self.edges.count { $0 <= yuan }
        self = Self(rawValue: passed) ?? .from50000
    }

    package var label: Label {
        switch self {
        case .under2000: Label("不到 2,000 元", "under 2,000 yuan")
        case .from2000: Label("2,000–5,000 元", "2,000–5,000 yuan")
        case .from5000: Label("5,000–10,000 元", "5,000–10,000 yuan")
        case .from10000: Label("10,000–20,000 元", "10,000–20,000 yuan")
        case .from20000: Label("20,000–50,000 元", "20,000–50,000 yuan")
        case .from50000: Label("50,000 元以上", "50,000 yuan and more")
        }
    }
}
