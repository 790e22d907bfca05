import Domain
import HTML
import Hummingbird
import Postgres

/// The steps of a project, each behind a door of its own duty.
struct ProjectStepRoutes {
    /// Which noun of the address takes which step, and who may.
    static let steps: [(noun: String, step: ProjectStep, act: Act)] = [
        ("application", .applied, .enterProject),
        ("review", .villageReviewed, .enterProject),
        ("notice", .onNotice, .enterProject),
        ("approval", .townApproved, .approveProject),
        ("county-approval", .countyApproved, .approveLargeProject),
        ("contract", .contracted, .carryProject),
        ("money", .funded, .carryProject),
        ("start", .running, .carryProject),
        ("repayment", .repaying, .carryProject),
        ("closing", .closed, .carryProject),
        ("return", .returned, .returnProject),
        ("termination", .terminated, .carryProject),
    ]

    func add(to doors: inout Doors) {
        for (noun, step, act) in Self.steps {
            doors.post("/projects/{project}/\(noun)", to: act) { request, visitor in
                try await take(step, act, request, visitor)
            }
        }
    }

    private func take(
        _ step: ProjectStep,
        _ act: Act,
        _ request: Request,
        _ visitor: Visitor
    ) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let clock = visitor.site.clock
        return try await visitor.onProject(sent) { id in
            try await visitor.act(sent) { person, transaction in
                let project = try await transaction.run(ProjectQuery.find.one(Project.self, id))
                try person.require(act, at: project.region)
                let form = try ProjectStepForm(sent: sent, step: step).checked(on: clock.today)
                _ = try await transaction.run(
                    ProjectQuery.step.execute(
                        id,
                        step,
                        form.reason,
                        form.day,
                        form.endsOn,
                        form.present,
                        form.votesFor,
                        form.votesAgainst,
                        person.account,
                        clock.now()
                    )
                )
                return .project(id)
            }
        }
    }
}

/// A step as typed: its day, and what the step itself asks for.
struct ProjectStepForm: Sendable {
    let sent: SentForm
    let step: ProjectStep

    struct Checked: Sendable {
        var reason: String?
        var day: Day
        var endsOn: Day?
        var present: Int?
        var votesFor: Int?
        var votesAgainst: Int?
    }

    func checked(on today: Day) throws(Problems) -> Checked {
        var problems = Problems()
        let day = problems.day("day", sent["day"], upTo: today, orElse: .whichDay)
        let reason = step.needsReason ? problems.reason(sent["reason"]) : nil
        var counts: [Int?] = [nil, nil, nil]
        if step == .villageReviewed {
            counts = ["present", "votes_for", "votes_against"].map { count($0, &problems) }
            if let there = counts[0], let pro = counts[1], let contra = counts[2] {
                if pro + contra > there {
                    problems.add("votes_for", Sentence("赞成和反对的比到会的多。"))
                } else if pro <= contra {
                    problems.add("votes_for", Sentence("赞成的不比反对的多，这一步办不了。"))
                }
            }
        }
        let endsOn = step == .onNotice ? noticeEnd(after: day, &problems) : nil
        guard let day, problems.isEmpty else { throw problems }
        return Checked(
            reason: reason,
            day: day,
            endsOn: endsOn,
            present: counts[0],
            votesFor: counts[1],
            votesAgainst: counts[2]
        )
    }

    private func count(_ field: String, _ problems: inout Problems) -> Int? {
        if let count = SchemeFields.whole(sent[field]), (0...5000).contains(count) { return count }
        problems.add(field, Sentence("请填 {n} 到 {m} 的整数。", 0, 5000))
        return nil
    }

    /// A notice hangs for a week at least; the last day may lie ahead.
    private func noticeEnd(after day: Day?, _ problems: inout Problems) -> Day? {
        guard let day else { return nil }
        do throws(DayFault) {
            let end = try Day(written: sent["ends_on"])
            if end < day.adding(days: 7) { problems.add("ends_on", Sentence("公示至少 7 天。")) }
            return end
        } catch {
            problems.add("ends_on", Sentence("这不是一个日子，请按 2026-05-29 这样填。"))
            return nil
        }
    }
}

extension Problems {
    /// A rule of projects that stands against an act; what is no rule is thrown on.
    static func ofProjects(_ error: PostgresError) throws -> Problems {
        guard let sentence = projectRules[error.constraint ?? ""] else { throw error }
        return Problems("", sentence)
    }

    private static let projectRules: [String: Sentence] = [
        "step_belongs_to_its_duty": Sentence("这一步由别的职责来办。"),
        "project_moves_step_by_step": Sentence("项目现在办不了这一步，请看它的进展。"),
        "project_takes_two_persons": Sentence("谁登记的谁不能批准：请由另一位来办。"),
        "project_notice_is_over": Sentence("公示期还没有满，满了再批准。"),
        "county_approves_large_projects": Sentence("预算不到 5 万元的，不用县里批准。"),
        "large_project_goes_to_the_county": Sentence("预算 5 万元以上的，县里批准以后才能签协议。"),
        "funded_project_has_its_money":
            Sentence("还没有入账的项目支出，也没有登记自筹或实物：请先记账，或登记自筹。"),
        "repaying_project_owes": Sentence("没有借出的周转金，不用还款。"),
        "closed_project_owes_nothing": Sentence("还有周转金没有收回，收回以后再办结。"),
        "project_steps_follow_in_time": Sentence("日子不对：不能比上一步早，也不能比今天晚。"),
        "project_notice_lasts_a_week": Sentence("公示至少 7 天。"),
        "reviewed_project_stays": Sentence("项目已经申报，要改先请乡镇退回。"),
        "project_is_over": Sentence("项目已经办结或终止，不再变动。"),
        "household_is_in_a_project_once": Sentence("这一户已经在这个项目里。"),
        "assisted_household_is_of_the_township": Sentence("请选本乡镇的户。"),
        "household_has_left": Sentence("这一户已经退出项目。"),
        "tied_activity_took_place": Sentence("请选已经办过的活动。"),
        "activity_is_tied_once": Sentence("这次活动已经登记在项目里。"),
        "yearly_look_is_the_townships": Sentence("年度回访由乡镇来办。"),
        "follow_up_was_done": Sentence("这一天还没有到。"),
        "done_once": Sentence("这一项已经办过了。"),
        "project_follow_up_falls_due_once": Sentence("这一天已经安排了回访。"),
        "income_is_declared_in_a_band": Sentence("请核对年份和申报的日子。"),
        "hardship_ended_in_the_project": Sentence("脱困的日子不能在加入项目以前，也不能在今天以后。"),
        "hardship_ends_once": Sentence("这一户脱困已经确认过了，请看现在的记录。"),
        "running_project_is_checked": Sentence("只有实施中的项目可以验收。"),
        "newest_check_is_signed": Sentence("只能在最近一次验收上签字，项目要在实施中。"),
        "signed_check_is_in_order": Sentence("资金和实物两项没有通过，不能签字。"),
        "accepted_project_keeps_its_photos": Sentence("验收过的项目，照片不能去掉。"),
        "signed_check_has_a_photo": Sentence("先传一张验收照片再签字。"),
        "acceptance_takes_two_persons":
            Sentence("验收由两个人签字，审批人不能是登记项目或记录验收的人。"),
        "project_signature_pkey": Sentence("这个职责已经签过字了。"),
        "acceptance_takes_two_signatures": Sentence("这一步由别的职责来办。"),
    ]
}
