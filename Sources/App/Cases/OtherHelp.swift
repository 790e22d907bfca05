import Domain
import HTML
import Postgres

/// What a household gets beside the programmes: a project, money it was lent, or insurance.
struct OtherHelp: Row, Sendable {
    enum Kind: String, Sendable, Column {
        case project, lead, loan, policy
    }

    let kind: Kind
    let id: Int64
    let project: Int64?
    let region: RegionCode
    let what: String
    let from: Day?
    let to: Day?
    /// Lent, or paid out by the insurer.
    let amount: Fen

    init(_ row: inout RowReader) throws {
        kind = try row.next()
        id = try row.next()
        project = try row.next()
        region = try row.next()
        what = try row.next()
        from = try row.next()
        to = try row.next()
        amount = Fen(try row.next())
    }

    /// The right without which it is not told.
    var act: Act {
        switch kind {
        case .project, .lead: .seeProjects
        case .loan: .seeLoans
        case .policy: .seePolicies
        }
    }

    var link: Link {
        switch (kind, project) {
        case (.project, let project?): .projectHousehold(id, of: project)
        case (.lead, _): .project(id)
        case (.loan, _): .loan(id)
        default: .policy(id)
        }
    }

    func item(_ t: Words) -> PlainList.Item {
        let days = [from?.iso, to?.iso].compactMap { $0 }.joined(separator: " – ")
        let (label, trailing) =
            switch kind {
            case .project: (t("三结合项目"), days)
            case .lead: (t("三结合项目（带头）"), days)
            case .loan: (t("周转金"), t("借 {n} 元，{days}", amount.yuan, days))
            case .policy: (t("保险"), t("赔付 {n} 元，{days}", amount.yuan, days))
            }
        return PlainList.Item(
            text: t("{kind}：{what}", label, what),
            trailing: trailing,
            link: link
        )
    }
}
