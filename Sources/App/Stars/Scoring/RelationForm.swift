import Domain

/// Who says that somebody is related to a household, and how.
struct RelationForm {
    let sent: SentForm

    /// Of the person here herself.
    func ofHerself() throws(Problems) -> RelationKind {
        guard let kind = RelationKind(rawValue: sent["kind"]) else {
            throw Problems("kind", Self.whichKind)
        }
        return kind
    }

    /// Of a reviewer, by who keeps the panel.
    func ofAnother() throws(Problems) -> (account: Int64, household: Int64, kind: RelationKind) {
        var problems = Problems()
        let (account, household) = (Int64(sent["relative"]), Int64(sent["household"]))
        if account == nil { problems.add("relative", Sentence("请选一名评审员。")) }
        if household == nil { problems.add("household", Sentence("请选一户。")) }
        let kind = RelationKind(rawValue: sent["kind"])
        if kind == nil { problems.add("kind", Self.whichKind) }
        guard let account, let household, let kind else { throw problems }
        return (account, household, kind)
    }

    private static let whichKind = Sentence("请选是什么关系。")
}
