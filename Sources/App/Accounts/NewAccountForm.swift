import Domain

/// What an administrator fills in for a new account.
struct NewAccountForm: Sendable {
    let region: RegionCode
    var userName = ""
    var displayName = ""
    var duty = ""
    var holder = ""
    var reason = ""

    init(region: RegionCode) {
        self.region = region
    }

    init(_ form: SentForm) throws {
        do {
            region = try RegionCode(form["region"])
        } catch {
            throw Stop.notFound
        }
        userName = form["user_name"]
        displayName = form["display_name"]
        duty = form["duty"]
        holder = form["holder"]
        reason = form["reason"]
    }

    struct Checked: Sendable {
        let userName: UserName
        let displayName: PersonName
        let grant: Grant
        let holder: IDNumber?
        let reason: String
    }

    /// - Throws: `Problems` with every field that must be mended.
    func checked(on today: Day) throws(Problems) -> Checked {
        var problems = Problems()
        let userName = problems.check("user_name") { () throws(Sentence.Refusal) in
            do throws(UserNameFault) {
                return try UserName(self.userName)
            } catch {
                throw .init(Sentence(error))
            }
        }
        let displayName = problems.check("display_name") { () throws(Sentence.Refusal) in
            do throws(PersonNameFault) {
                return try PersonName(self.displayName)
            } catch {
                throw .init(Sentence(error))
            }
        }
        let duty = Duty(rawValue: duty)
        if duty == nil { problems.add("duty", Sentence("请选一项职责。")) }
        let holder = checkedHolder(on: today, for: duty, &problems)
        let reason = problems.reason(reason)
        guard let userName, let displayName, let duty, problems.isEmpty else { throw problems }
        return Checked(
            userName: userName,
            displayName: displayName,
            grant: Grant(duty, at: region),
            holder: holder,
            reason: reason
        )
    }

    /// Only whoever decides or pays is asked for an ID number, and only its keyed hash is kept.
    private func checkedHolder(
        on today: Day,
        for duty: Duty?,
        _ problems: inout Problems
    ) -> IDNumber? {
        guard let duty, duty.decidesOrPays else { return nil }
        return problems.holder(holder, on: today)
    }
}

extension Problems {
    /// Reads the holder's ID number; a refusal stands beside its field.
    mutating func holder(_ typed: String, on today: Day) -> IDNumber? {
        check("holder") { () throws(Sentence.Refusal) in
            do throws(IDNumberFault) {
                return try IDNumber(typed, on: today)
            } catch {
                throw .init(Sentence(error))
            }
        }
    }
}
