import Domain
import HTTPTypes
import Testing

@testable import App

/// A round of 云溪镇 in May 2026: two households of 竹溪村 and one of 南坪村 applied, three reviewers sit
/// on the panel of 竹溪村.
enum ScoringTown {
    /// 赵会员, with full points by his own account; no school-age child.
    static let zhao = "/stars/applications/911"
    /// 贺东来, the same.
    static let he = "/stars/applications/912"
    static let village = "/stars/431003190201/2026"
    static let reviewers = ["zhuxi.reviewer", "zhuxi.reviewer2", "zhuxi.reviewer3"]

    static func enter(_ site: TestSite) throws {
        _ = try site.database.run(round + applications + panel)
    }

    static let round = """
        set session_replication_role = replica;
        insert into star_round (star_round_id, region_code, year, star_scheme_id, counts_from, apply_from, apply_to,
            score_from, score_to, meet_by, notice_by, decide_by, award_by, opened_by, opened_at)
        values (901, '431003190', 2026, 1, '2026-01-01', '2026-04-01', '2026-04-30', '2026-05-01', '2026-05-20',
            '2026-05-31', '2026-06-30', '2026-08-31', '2026-10-31', 21, '2026-03-01');
        """

    private static let applications = """
        insert into star_application (star_application_id, star_round_id, region_code, chapter_id, household_id,
            head_name, group_name, address, channel, deeds, promised_on, consented_on, signed_by, applied_on, state,
            entered_by, entered_at, person_key_id)
        select 710 + h.household_id, 901, h.region_code, h.chapter_id, h.household_id, h.head_name, h.group_name,
            h.address, 'paper', '帮邻居收稻子', '2026-04-05', '2026-04-05', h.head_name, '2026-04-05', 'submitted',
            11, '2026-04-05 10:00+08', h.person_key_id
        from household h where h.household_id in (201, 202, 203);
        insert into star_self_score (star_application_id, code, points, not_applicable)
        select a.star_application_id, i.code, case when not i.may_not_apply then i.points end, i.may_not_apply
        from star_application a cross join star_item i
        where i.star_scheme_id = 1 and i.proof <> 'logged';
        """

    static let panel = """
        insert into star_reviewer (star_round_id, chapter_id, region_code, account_id, appointed_by, appointed_at)
        select 901, 2, '431003190201', a, 11, '2026-04-20 10:00+08' from unnest('{85,86,87}'::bigint[]) a;
        """

    /// Every item that is not computed with full points, as the household itself has it.
    static let full: [String: String] = {
        var fields = ["hand_in": "yes"]
        for item in StarScheme.standard.items where item.proof.kind != .logged {
            fields["points_\(item.code)"] = item.mayNotApply ? "na" : "\(item.most)"
            fields["evidence_\(item.code)"] = "seen"
        }
        return fields
    }()

    /// Has somebody confirm that she is not related and hand in her sheet.
    static func score(
        _ application: String,
        as name: String,
        _ site: TestSite,
        _ changes: [String: String] = [:]
    ) async throws {
        let reviewer = try await site.signIn(name)
        try await reviewer.post("\(application)/scores/confirmation").expect(.seeOther)
        let sent = full.merging(changes) { $1 }
        try await reviewer.post("\(application)/scores", sent).expect(.seeOther)
    }

    /// All three of the panel.
    static func scoreAll(_ application: String, _ site: TestSite) async throws {
        for name in reviewers { try await score(application, as: name, site) }
    }

    static func state(_ application: Int, _ site: TestSite) throws -> String {
        try site.database.run(
            "select state from star_application where star_application_id = \(application)"
        )
    }
}

extension TestSite {
    /// What SQL as the site's own role answers in that person's session: the database alone.
    func sees(_ name: String, _ sql: String) throws -> String {
        let token = Token()
        _ = try database.run("select open_session_as('\(name)', '\\x\(token.hex)', 60)")
        let printed = try TestServer.run(
            "begin; select from enter('\\x\(token.hex)'); \(sql); rollback",
            in: database.name,
            as: "xiehui_app"
        )
        return printed.split(separator: "\n").last.map(String.init) ?? ""
    }
}
