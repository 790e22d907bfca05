import HTTPTypes
import Testing

@testable import App

struct ProjectTests {
    @Test func `a project is carried from the idea to its close, each step by whose it is`()
        async throws
    {
        try await withSite(on: "2026-04-06") { site in
            let secretary = try await site.signIn(Cast.secretary)
            let project = try await ProjectTown.enter(by: secretary)
            try await secretary.get(project)
                .expect(.ok, showing: "竹溪生猪养殖", "筹划中", "示范基地", "100 头", "记下：申报")
            try await secretary.post("\(project)/application", ["day": "2026-03-01"])
                .expect(.seeOther)
            try await secretary.post("\(project)/review", ProjectTown.review).expect(.seeOther)
            try await secretary.post("\(project)/notice", ProjectTown.notice).expect(.seeOther)
            try await secretary.get(project)
                .expect(.ok, showing: "公示中", "到会 30 人，赞成 28，反对 1", "公示期满，等乡镇审批")
            let approver = try await site.signIn("yunxi.approver")
            try await approver.post("\(project)/approval", ["day": "2026-04-01"]).expect(.seeOther)
            let officer = try await site.signIn(Cast.officer)
            try await officer.post("\(project)/contract", ["day": "2026-04-02"]).expect(.seeOther)
            try await officer.post("\(project)/money", ["day": "2026-04-03"])
                .expect(.unprocessableContent, showing: "也没有登记自筹或实物")
            try ProjectTown.addOwnFunds(site)
            try await officer.post("\(project)/money", ["day": "2026-04-03"]).expect(.seeOther)
            try await officer.post("\(project)/start", ["day": "2026-04-04"]).expect(.seeOther)
            #expect(try ProjectTown.state(site) == "running")
            let due = try site.database.run(
                "select count(*) || ' ' || min(due_on) || ' ' || max(due_on) from project_follow_up"
            )
            #expect(due == "12 2026-07-04 2029-04-04")
            try await officer.post("\(project)/closing", ["day": "2026-04-06"])
                .expect(.unprocessableContent, showing: "现在办不了这一步")
            try await officer.post(
                "\(project)/termination",
                ["day": "2026-04-06", "reason": "疫病"]
            ).expect(.seeOther)
            try await secretary.get(project).expect(.ok, showing: "已终止", "疫病")
        }
    }

    @Test func `a form with mistakes comes back filled in and enters nothing`() async throws {
        try await withSite(on: "2026-04-06") { site in
            let secretary = try await site.signIn(Cast.secretary)
            for (field, value, sentence) in [
                ("name", "猪", "请写项目名称"), ("kind", "", "请选项目类别"), ("product", "", "请写产业"),
                ("operator_kind", "", "请选由谁经营"), ("operator_name", "", "请写经营人"),
                ("scale", "很多", "请填规模的数字"), ("scale_unit", "", "请选规模的单位"),
                ("budget", "三万", "请填金额"), ("cycle_months", "2", "请填 3 到 120 的整数"),
                ("starts_on", "明天", "这不是一个日子"), ("plan", "以避孕为条件", "这里不能写"),
            ] {
                let form = ProjectTown.form.merging([field: value]) { $1 }
                let answer = try await secretary.post("/projects/new/2", form)
                answer.expect(.unprocessableContent, showing: sentence)
                #expect(answer.text.contains("竹溪村旁"))
            }
            #expect(try site.database.run("select count(*) from project") == "0")
            try await secretary.get("/projects/new/3").expect(.notFound)
        }
    }

    @Test func `the lead household is one of the register, and its page says so`() async throws {
        try await withSite(on: "2026-04-06") { site in
            let secretary = try await site.signIn(Cast.secretary)
            let form = try await secretary.get("/projects/new/2").expect(.ok)
            #expect(form.text.contains("<option value=\"201\""))
            let refused = ProjectTown.form.merging([
                "operator_kind": "cooperative", "operator_household": "201",
            ]) { $1 }
            try await secretary.post("/projects/new/2", refused)
                .expect(.unprocessableContent, showing: "由合作社或公司经营的，不选带头户")
            let led = ProjectTown.form.merging([
                "operator_kind": "household", "operator_household": "201",
            ]) { $1 }
            let answer = try await secretary.post("/projects/new/2", led).expect(.seeOther)
            let kept = try site.database.run("select operator_household_id from project")
            #expect(kept == "201")
            try await secretary.get("/households/201/benefits")
                .expect(.ok, showing: "三结合项目（带头）", try #require(answer.location))
        }
    }

    @Test func `what the village reviewed is changed only after it came back`() async throws {
        try await withSite(on: "2026-04-06") { site in
            let secretary = try await site.signIn(Cast.secretary)
            let project = try await ProjectTown.enter(by: secretary)
            let change = ProjectTown.form.merging(["name": "竹溪黑猪养殖", "version": "1"]) { $1 }
            try await secretary.post(project, change).expect(.seeOther)
            try await secretary.post(project, change)
                .expect(.unprocessableContent, showing: "别人")
            try await secretary.post("\(project)/application", ["day": "2026-03-01"])
                .expect(.seeOther)
            try await secretary.get("\(project)/change").expect(.notFound)
            let officer = try await site.signIn(Cast.officer)
            try await officer.post("\(project)/return", ["day": "2026-04-01", "reason": ""])
                .expect(.unprocessableContent, showing: "请写明原因")
            let back = ["day": "2026-04-01", "reason": "规模要核实"]
            try await officer.post("\(project)/return", back).expect(.seeOther)
            try await secretary.get(project).expect(.ok, showing: "竹溪黑猪养殖", "规模要核实", "修改项目")
        }
    }

    @Test func `the list of a place says how far each project is and what it waits for`()
        async throws
    {
        try await withSite(on: "2026-04-06") { site in
            let secretary = try await site.signIn(Cast.secretary)
            _ = try await ProjectTown.enter(by: secretary)
            try ProjectTown.put("on_notice", site)
            let approver = try await site.signIn("yunxi.approver")
            let list = try #require(try await approver.get("/projects").location)
            #expect(list == "/projects/place/431003190/2026")
            try await approver.get(list)
                .expect(.ok, showing: "2026 年项目 1 个，在办 1 个，示范基地 1 个", "公示期满，等乡镇审批", "帮扶户")
            try await approver.get("/projects/place/431003190/2025")
                .expect(.ok, showing: "还没有项目")
            let keeper = try await site.signIn("yunxi.keeper")
            let seen = try await keeper.get(list)
            seen.expect(.ok, showing: "竹溪生猪养殖")
            #expect(!seen.text.contains("已确认脱困"))
            try await site.signIn("shiqiao.officer").get(list).expect(.notFound)
            try await site.signIn("suxian.reader").get(list).expect(.forbidden)
        }
    }
}
