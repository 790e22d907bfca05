/// Attempts at duties: granting them and taking them back.
extension SecondLock {
    static let grants: [Attempt] = [
        .attempt("grants here", admin, grant("member", "431003190202", to: 91), .rows(1)),
        .attempt(
            "grants nothing next door",
            admin,
            grant("member", "431003191201", to: 91),
            .denied
        ),
        .attempt("grants nothing above", admin, grant("county_reader", "431003", to: 91), .denied),
        .attempt("grants herself nothing", admin, grant("member", "431003190202", to: 4), .denied),
        .attempt(
            "makes no equal",
            admin,
            grant("administrator", "431003190", to: 91),
            .denied
        ),
        .attempt(
            "makes an administrator below",
            "suxian.admin",
            grant("administrator", "431003190", to: 91),
            .rows(1)
        ),
        .attempt(
            "grants nothing as an officer",
            "yunxi.officer",
            grant("member", "431003190202", to: 91),
            .denied
        ),
        .attempt(
            "makes no officer whom nobody knows",
            admin,
            grant("township_officer", "431003190", to: 91),
            .failed("23514")
        ),
        .attempt("takes back here", admin, revoke(21), .rows(1)),
        .attempt("takes back nothing next door", admin, revoke(22), .rows(0)),
        .attempt("takes back nothing of her own", admin, revoke(4), .rows(0)),
    ]

    private static func grant(_ duty: String, _ region: String, to account: Int) -> String {
        """
        insert into duty_grant (account_id, duty, region_code, reason, granted_by)
        values (\(account), '\(duty)', '\(region)', 'x', (select account_id from session_reach))
        returning 1
        """
    }

    private static func revoke(_ grant: Int) -> String {
        """
        update duty_grant set revoke_reason = 'x',
            revoked_by = (select account_id from session_reach)
        where duty_grant_id = \(grant) returning 1
        """
    }
}
