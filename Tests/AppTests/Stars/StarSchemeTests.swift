import Domain
import HTTPTypes
import Testing

@testable import App

struct StarSchemeTests {
    @Test(arguments: ["zhuxi.member", "zhuxi.reviewer", Cast.secretary, "yunxi.approver"])
    func `whoever has to do with it reads what households are measured by`(name: String)
        async throws
    {
        try await withSite { site in
            let person = try await site.signIn(name)
            try await person.get("/stars/schemes")
                .expect(.ok, showing: "2026 年按“五星农家评定（默认方案）”评定", "现在用的")
            let page = try await person.get("/stars/schemes/1")
            page.expect(
                .ok,
                showing: "少生优生",
                "夫妻共同分担家务和照护",
                "按记录自动得分",
                "一类满 16 分得一颗星",
                "10 月 31 日"
            )
            #expect(!page.text.contains("复制成草稿"))
            // The sheet of old ledgers is readable under its own label, too.
            try await person.get("/stars/schemes/2").expect(.ok, showing: "五星农家申报评分汇总", "只有类别分")
        }
    }

    @Test func `the scheme the database begins with is the standard one`() async throws {
        try await withSite { site in
            let items = try site.database.run(
                """
                select string_agg(concat_ws('|', code, label, label_en, help, help_en, points, proof, source, needs,
                    may_not_apply::text), E'\\n' order by code) from star_item where star_scheme_id = 1
                """
            )
            let expected = StarScheme.standard.items.map { item in
                [
                    item.code, item.label.chinese, item.label.english, item.help?.chinese,
                    item.help?.english, "\(item.most)", item.proof.kind.rawValue,
                    item.proof.rows?.source.rawValue, item.proof.rows.map { "\($0.needs)" },
                    "\(item.mayNotApply)",
                ].compactMap { $0 }.joined(separator: "|")
            }
            #expect(items == expected.joined(separator: "\n"))
            let facts = try site.database.run(
                """
                select string_agg(concat_ws('|', code, fact, fact_en, document, document_en), E'\\n' order by code)
                from star_veto_rule where star_scheme_id = 1
                """
            )
            let vetoes = StarScheme.standard.vetoes.map {
                [
                    $0.code, $0.fact.chinese, $0.fact.english, $0.document.chinese,
                    $0.document.english,
                ]
                .joined(separator: "|")
            }
            #expect(facts == vetoes.joined(separator: "\n"))
        }
    }

    @Test func `a draft's numbers are changed, and what was typed stays when refused`() async throws
    {
        try await withSite { site in
            let officer = try await site.signIn(Cast.officer)
            let draft = try await StarSchemeDesk.draft(officer)
            try await officer.get("\(draft)/changes").expect(.ok, showing: "04-01", "得一颗星的类别分")
            var fields = StarSchemeDesk.numbers
            fields["village_notice_days"] = "4"
            fields["apply_to"] = "5月2日"
            try await officer.post("\(draft)/changes", fields)
                .expect(.unprocessableContent, showing: "“村级公示天数”请填 5 到 30 的整数", "5月2日")
            fields["village_notice_days"] = "10"
            try await officer.post("\(draft)/changes", fields)
                .expect(.unprocessableContent, showing: "“开始评分”要在“申报截止”以后", "云溪镇五星方案")
            fields["apply_to"] = "2月29日"
            try await officer.post("\(draft)/changes", fields)
                .expect(.unprocessableContent, showing: "“申报截止”不是一个日子")
            fields["apply_to"] = "4月25日"
            fields["star_at"] = "17.5"
            try await officer.post("\(draft)/changes", fields)
                .expect(.unprocessableContent, showing: "五颗星加起来至少 87.5 分")
            fields["five_star_total"] = "90"
            fields["households_per_award"] = "200"
            fields["note"] = "按县里的要求定名额"
            try await officer.post("\(draft)/changes", fields).expect(.seeOther)
            try await officer.get(draft).expect(
                .ok,
                showing: "一类满 17.5 分得一颗星",
                "总分满 90 分",
                "每 200 户一个五星农家",
                "4 月 25 日",
                "为什么：按县里的要求定名额"
            )
            try await officer.post("\(draft)/changes", fields)
                .expect(.unprocessableContent, showing: "刚才有人改过")
        }
    }

    @Test func `a township says from when awards are looked at again`() async throws {
        try await withSite { site in
            let officer = try await site.signIn(Cast.officer)
            let draft = try await StarSchemeDesk.draft(officer)
            try await officer.get(draft).expect(.ok, showing: "每年 11 月 1 日起复评")
            var fields = StarSchemeDesk.numbers
            fields["review_from"] = "7月1日"
            try await officer.post("\(draft)/changes", fields)
                .expect(.unprocessableContent, showing: "复评开始的日子要在 9 月 1 日到 12 月 1 日之间")
            fields["review_from"] = "10月15日"
            try await officer.post("\(draft)/changes", fields).expect(.seeOther)
            try await officer.get(draft).expect(.ok, showing: "每年 10 月 15 日起复评")
        }
    }

    @Test(arguments: [
        ("没有超生", "这里不能写“超生”"), ("年收入 5 万元以上", "收入多少不作为评定条件"),
        ("家庭人口四人以下", "家里有几口人不作为评定条件"), ("没有上访", "上访不作为评定条件"),
    ])
    func `no item measures a household by births, income, size or petitions`(
        text: String,
        sentence: String
    ) async throws {
        try await withSite { site in
            let officer = try await site.signIn(Cast.officer)
            let draft = try await StarSchemeDesk.draft(officer)
            for field in ["label_E3", "help_E3", "label_E"] {
                var fields = StarSchemeDesk.category
                fields[field] = text
                try await officer.post("\(draft)/categories/E", fields)
                    .expect(.unprocessableContent, showing: sentence, text)
            }
        }
    }

    @Test func `a category adds up to twenty, and an item goes and another comes`() async throws {
        try await withSite { site in
            let officer = try await site.signIn(Cast.officer)
            let draft = try await StarSchemeDesk.draft(officer)
            let page = "\(draft)/categories/E"
            try await officer.get(page).expect(.ok, showing: "赡养、关心老人", "再加一项")
            var fields = StarSchemeDesk.category
            fields["points_E5"] = "2.5"
            try await officer.post(page, fields)
                .expect(.unprocessableContent, showing: "加起来要是 20 分，现在是 19.5 分", "项目E5")
            fields["source_E4"] = ""
            try await officer.post(page, fields)
                .expect(.unprocessableContent, showing: "请选按哪些记录计算")
            fields.merge([
                "source_E4": "helping", "label_E5": "", "points_E5": "", "label_E6": "家里有书",
                "points_E6": "3", "na_E6": "yes",
            ]) { $1 }
            try await officer.post(page, fields).expect(.seeOther)
            let codes = try site.database.run(
                """
                select string_agg(code || ' ' || points || ' ' || proof || coalesce(' ' || source, ''), ', ' order by code)
                from star_item where letter = 'E' and star_scheme_id > 2
                """
            )
            #expect(
                codes
                    == "E1 500 village, E2 500 village, E3 400 village, E4 300 logged helping, E6 300 village"
            )
        }
    }

    @Test func `a fact that blocks names its document`() async throws {
        try await withSite { site in
            let officer = try await site.signIn(Cast.officer)
            let draft = try await StarSchemeDesk.draft(officer)
            var fields = StarSchemeDesk.facts
            fields["document_V1"] = ""
            try await officer.post("\(draft)/facts", fields)
                .expect(.unprocessableContent, showing: "请写明 V1 要什么文书证明")
            fields["document_V1"] = "生效的判决书"
            fields["fact_V2"] = "举报干部"
            fields["document_V2"] = "举报信"
            try await officer.post("\(draft)/facts", fields)
                .expect(.unprocessableContent, showing: "举报干部不作为评定条件")
            fields["fact_V2"] = ""
            fields["document_V2"] = ""
            try await officer.post("\(draft)/facts", fields).expect(.seeOther)
            let page = try await officer.get(draft)
            page.expect(.ok, showing: "凭生效的判决书")
            #expect(!page.text.contains("fact_V2") && !page.text.contains("举报"))
        }
    }

    @Test func `a scheme begins with a year that was not opened, and then never changes`()
        async throws
    {
        try await withSite { site in
            let officer = try await site.signIn(Cast.officer)
            let draft = try await StarSchemeDesk.draft(officer)
            try await officer.post("\(draft)/publication", ["from": ""])
                .expect(.unprocessableContent, showing: "请选从哪一年起")
            try await officer.post("\(draft)/publication", ["from": "2025"])
                .expect(.unprocessableContent, showing: "已经开评的年份不能再改，请选 2026 年到 2030 年")
            try await officer.post("\(draft)/publication", ["from": "2027"]).expect(.seeOther)
            try await officer.get("/stars/schemes")
                .expect(.ok, showing: "2027 年起改按", "王专干")
            for piece in ["changes", "categories/E", "facts"] {
                try await officer.get("\(draft)/\(piece)").expect(.notFound)
            }
            try await officer.post("\(draft)/changes", StarSchemeDesk.numbers)
                .expect(.unprocessableContent, showing: "已经公布")
            try await officer.post("\(draft)/removal")
                .expect(.unprocessableContent, showing: "已经公布的方案不能删除")
            let other = try await StarSchemeDesk.draft(officer)
            try await officer.post("\(other)/publication", ["from": "2027"])
                .expect(.unprocessableContent, showing: "这一年已经有一个方案开始")
            try await officer.post("\(other)/removal").expect(.seeOther)
            try await officer.get(other).expect(.notFound)
        }
    }

    @Test func `a draft is its own township's`() async throws {
        try await withSite { site in
            let officer = try await site.signIn(Cast.officer)
            let draft = try await StarSchemeDesk.draft(officer)
            for name in ["shiqiao.officer", "zhuxi.secretary", "zhuxi.member"] {
                let other = try await site.signIn(name)
                try await other.get(draft).expect(.notFound)
                let list = try await other.get("/stars/schemes?place=\(StarSchemeDesk.town)")
                #expect(!list.text.contains(draft))
            }
            let neighbour = try await site.signIn("shiqiao.officer")
            let key = draft.split(separator: "/").last.map(String.init) ?? ""
            try await neighbour.post(
                "/stars/schemes/drafts",
                ["scheme": key, "place": "431003191"]
            ).expect(.notFound)
        }
    }
}
