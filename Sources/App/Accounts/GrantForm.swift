import Domain

/// One more duty for an account that is there already.
struct GrantForm: Sendable {
    let duty: String
    let region: String
    let holder: String
    let reason: String

    init(_ form: SentForm) {
        duty = form["duty"]
        region = form["region"]
        holder = form["holder"]
        reason = form["reason"]
    }

    struct Checked: Sendable {
        let grant: Grant
        let holder: IDNumber?
        let reason: String
    }

    func checked(on today: Day) throws(Problems) -> Checked {
        var problems = Problems()
        let duty = Duty(rawValue: duty)
        if duty == nil { problems.add("duty", Sentence("请选一项职责。")) }
        let region = problems.check("region") { () throws(Sentence.Refusal) in
            do {
                return try RegionCode(self.region)
            } catch {
                throw .init(Sentence("请填地区代码，只填数字。"))
            }
        }
        let reason = problems.reason(reason)
        let holder = checkedHolder(on: today, for: duty, &problems)
        guard let duty, let region, problems.isEmpty else { throw problems }
        return Checked(grant: Grant(duty, at: region), holder: holder, reason: reason)
    }

    /// Left empty where it was entered before; of a duty that needs none, nothing is kept.
    private func checkedHolder(
        on today: Day,
        for duty: Duty?,
        _ problems: inout Problems
    ) -> IDNumber? {
        guard let duty, duty.decidesOrPays, !holder.isEmpty else { return nil }
        return problems.holder(holder, on: today)
    }
}
