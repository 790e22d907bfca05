/// Attempts at regions, accounts, sessions and invitations.
extension SecondLock {
    static let regions: [Attempt] = [
        .attempt("sees regions", "zhuxi.member", "select 1 from region limit 3", .rows(3)),
        .attempt(
            "sees successions",
            admin,
            "select 1 from region_succession",
            .rows(1)
        ),
        .attempt("sees endings", admin, "select 1 from region_suffix limit 3", .rows(3)),
    ]

    static let accounts: [Attempt] = [
        .attempt("sees herself alone", "zhuxi.member", "select 1 from account", .rows(1)),
        .attempt("sees her duty alone", "zhuxi.member", "select 1 from duty_grant", .rows(1)),
        .attempt(
            "sees no neighbour",
            admin,
            "select 1 from account where account_id = 22",
            .rows(0)
        ),
        .attempt("sees no superior", admin, "select 1 from account where account_id = 2", .rows(0)),
        .attempt("sees her people", admin, "select 1 from account where account_id = 21", .rows(1)),
        .attempt(
            "sees no neighbour's duty",
            admin,
            "select 1 from duty_grant where account_id = 22",
            .rows(0)
        ),
        .attempt("sees her sessions", admin, "select 1 from session limit 1", .rows(1)),
        .attempt(
            "sees nobody else's session",
            admin,
            "select 1 from session where account_id <> 4",
            .rows(0)
        ),
        .attempt("sees one reach alone", admin, "select 1 from session_reach", .rows(1)),
        .attempt("sees no hash", admin, "select holder_hash from account", .denied),
        .attempt("sees no password", admin, "select 1 from credential", .denied),
        .attempt("reads no audit", admin, "select 1 from audit_entry", .denied),
        .attempt(
            "sees her people's invitations",
            admin,
            "select 1 from invitation where account_id = 21",
            .rows(1)
        ),
        .attempt(
            "sees no neighbour's invitation",
            admin,
            "select 1 from invitation where account_id = 22",
            .rows(0)
        ),
        .attempt("invites her people", admin, invite(21), .rows(1)),
        .attempt("invites no neighbour", admin, invite(22), .denied),
        .attempt("invites nobody as an officer", "yunxi.officer", invite(11), .denied),
        .attempt("suspends her people", admin, suspend(21), .rows(1)),
        .attempt("suspends no neighbour", admin, suspend(22), .rows(0)),
        .attempt("suspends nobody who serves the county too", admin, suspend(93), .rows(0)),
        .attempt("does not suspend herself", admin, suspend(4), .denied),
        .attempt("adds here", admin, add("431003190202"), .rows(1)),
        .attempt("adds nothing next door", admin, add("431003191201"), .denied),
        .attempt("adds nothing as an officer", "yunxi.officer", add("431003190202"), .denied),

    ]

    private static func invite(_ account: Int) -> String {
        """
        insert into invitation (account_id, code_hash, made_by)
        values (\(account), sha256('\(account)'), (select account_id from session_reach))
        returning 1
        """
    }

    private static func suspend(_ account: Int) -> String {
        """
        update account set suspended_reason = 'x',
            suspended_by = (select account_id from session_reach)
        where account_id = \(account) returning 1
        """
    }

    private static func add(_ region: String) -> String {
        """
        insert into account (user_name, display_name, region_code, made_by)
        values ('new.one', '新人', '\(region)', (select account_id from session_reach))
        returning 1
        """
    }
}
