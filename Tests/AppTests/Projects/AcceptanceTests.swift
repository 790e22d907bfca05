import HTTPTypes
import Testing

@testable import App

struct AcceptanceTests {
    private static let points = [
        "money_as_planned", "assets_seen", "households_present", "training_given", "benefit_paid",
        "account_closed",
    ]
    private static let check = Dictionary(uniqueKeysWithValues: points.map { ($0, "yes") })
        .merging(["checked_on": "2026-04-05"]) { $1 }

    @Test func `two sign a check with a photo, and the second signature accepts`() async throws {
        try await withSite(on: "2026-04-06") { site in
            let secretary = try await site.signIn(Cast.secretary)
            let project = try await ProjectTown.enter(by: secretary)
            try ProjectTown.put("running", site)
            let officer = try await site.signIn(Cast.officer)
            var failed = Self.check
            failed["assets_seen"] = nil
            try await officer.post("\(project)/acceptance", failed)
                .expect(.unprocessableContent, showing: "没有打勾的，请写明情况")
            failed["notes"] = "猪圈还没有建好"
            try await officer.post("\(project)/acceptance", failed).expect(.seeOther)
            let sign = ["duty": "township_officer"]
            try await officer.post("\(project)/signature", sign)
                .expect(.unprocessableContent, showing: "资金和实物两项没有通过")
            try await officer.post("\(project)/acceptance", Self.check).expect(.seeOther)
            try await officer.post("\(project)/signature", sign)
                .expect(.unprocessableContent, showing: "先传一张验收照片再签字")
            try await secretary.upload(
                "\(project)/photos",
                [:],
                files: [("猪圈.jpg", try EvidenceDesk.sample("telephone.jpg"))]
            ).expect(.seeOther)
            try await officer.post("\(project)/signature", sign).expect(.seeOther)
            try await officer.post("\(project)/signature", ["duty": "township_approver"])
                .expect(.unprocessableContent, showing: "别的职责")
            #expect(try ProjectTown.state(site) == "running")
            let approver = try await site.signIn("yunxi.approver")
            try await approver.get("/start").expect(.ok, showing: "1 个项目的验收等着签字")
            try await approver.post("\(project)/signature", ["duty": "township_approver"])
                .expect(.seeOther)
            #expect(try ProjectTown.state(site) == "accepted")
            try await secretary.get(project).expect(.ok, showing: "已验收", "王专干", "张审批")
            let photo = try site.database.run("select max(project_photo_id) from project_photo")
            try await secretary.post("\(project)/photos/\(photo)/removal")
                .expect(.unprocessableContent, showing: "照片不能去掉")
        }
    }

    @Test func `a follow-up that falls due is chased until somebody went there`() async throws {
        try await withSite(on: "2026-04-06") { site in
            let secretary = try await site.signIn(Cast.secretary)
            let project = try await ProjectTown.enter(by: secretary)
            try ProjectTown.put("running", site)
            try await secretary.post("\(project)/follow-ups", ["due_on": "2026-04-05"])
                .expect(.seeOther)
            try await secretary.get("/start").expect(.ok, showing: "1 次项目回访到期了")
            try await secretary.get(project).expect(.ok, showing: "1 次回访到期了", "看到了什么")
            let row = try site.database.run("select project_follow_up_id from project_follow_up")
            let seen = ["done_on": "2026-04-06", "seen": "母猪产了两窝"]
            try await secretary.post("\(project)/follow-ups/\(row)", ["done_on": "2026-04-06"])
                .expect(.unprocessableContent, showing: "请写看到了什么")
            try await secretary.post("\(project)/follow-ups/\(row)", seen).expect(.seeOther)
            try await secretary.get(project).expect(.ok, showing: "母猪产了两窝", "还没有安排回访")
            try await secretary.post("\(project)/follow-ups/\(row)", seen)
                .expect(.unprocessableContent, showing: "已经办过了")
        }
    }

    @Test func `the board shows a project on notice without anybody's name`() async throws {
        try await withSite(on: "2026-04-06") { site in
            let secretary = try await site.signIn(Cast.secretary)
            _ = try await ProjectTown.enter(by: secretary, changing: ["name": "贺东来养猪场"])
            let board = "/board/431003190201/projects/current"
            try await site.guest.get(board).expect(.ok, showing: "还没有可以公示的项目")
            try ProjectTown.put("on_notice", site)
            let page = try await site.guest.get(board)
            page.expect(.ok, showing: "某户养猪场", "公示中：2026-03-20 至 2026-03-27", "生猪")
            #expect(!page.text.contains("贺东来"))
        }
    }

    @Test func `a spending of the book names the project it paid for`() async throws {
        try await withSite(on: "2026-04-06") { site in
            let secretary = try await site.signIn(Cast.secretary)
            let project = try await ProjectTown.enter(by: secretary)
            try ProjectTown.put("contracted", site)
            let keeper = try await site.signIn(BookKeeping.keeper)
            let income = try await BookKeeping.enter("income", BookKeeping.income, by: secretary)
            try await keeper.post("\(income)/booking").expect(.seeOther)
            try await secretary.get("\(BookKeeping.new)/spending")
                .expect(.ok, showing: "为哪个项目", "竹溪生猪养殖")
            let id = project.split(separator: "/").last.map(String.init) ?? ""
            let spending = try await BookKeeping.enter(
                "spending",
                BookKeeping.spending,
                by: secretary,
                changing: ["purpose": "project", "project": id, "what": "买猪仔"]
            )
            try await keeper.post("\(spending)/booking").expect(.seeOther)
            try await secretary.get(project)
                .expect(.ok, showing: "资金 0 元，账上付了 120.50 元", "买猪仔")
            let officer = try await site.signIn(Cast.officer)
            try await officer.post("\(project)/money", ["day": "2026-04-05"]).expect(.seeOther)
            #expect(try ProjectTown.state(site) == "funded")
        }
    }
}
