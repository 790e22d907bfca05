/// An objection in words: to which line, why, and what the township answers.
struct Objecting: Sendable {
    let line: String
    let grounds: String
    var answer = ""
    var isUpheld = false

    /// Three meetings of groups were held and written down only after the close.
    static let belated = Objecting(
        line: "I2",
        grounds: "有三个小组月底开展了活动，那几天网络维修，过了截止日才补记，签到表和照片都在，请按实际情况核对。",
        answer: "看过签到表和照片，三次小组活动属实，补记的原因也说清楚了，异议成立，更正重评。",
        isUpheld: true
    )

    /// The same in another village's words.
    static let belatedToo = Objecting(
        line: "I2",
        grounds: "记台账的会员那几天住院，三个小组的活动是后来补上的，组长和到会的人都可以问，请镇里核实后重新计算。",
        answer: "和三位组长通了话，对过签到表，活动都办了，补记属实，异议成立，更正重评。",
        isUpheld: true
    )

    static let unfounded = Objecting(
        line: "I10",
        grounds: "质量和会员评价这一项我们觉得偏低，当月的活动会员反映都不错，请再抽查几户。",
        answer: "又抽查了三户，有一户说事情还没有办完，理由和原来的评分一致，维持原分，请把没有办完的事办好。"
    )

    /// Raised against the newest month and not answered yet.
    static let open = Objecting(
        line: "I9",
        grounds: "公开栏当月更新过两次，当时的照片存在另一部手机上，现在已经找到，请镇里再看一次阵地台账这一项。"
    )
}

/// A fact raised against a village's month, and how it was decided.
struct RaisedFact: Sendable {
    let fact: String
    let reason: String
    var isConfirmed = false

    static let confirmed = RaisedFact(
        fact: "抽查签到表时发现，当月登记的一次小组学习没有开展，签名是同一个人代写的，村里已经承认。",
        reason: "与小组长和三名会员当面核实，情况属实，按办法降旗，村里写了整改说明。",
        isConfirmed: true
    )

    static let dismissed = RaisedFact(
        fact: "有人反映当月一次清洁日没有人出工，活动记录里写了三十多人，需要核实。",
        reason: "走访了六户，看了照片，活动确实开展，只是一组没有通知到，不构成虚报。"
    )
}
