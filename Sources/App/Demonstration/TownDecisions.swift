import Domain

/// What the township makes of its villages' households, and what follows on the plaque.
extension TownStars {
    /// The township draws among what hangs, and goes to see who was drawn.
    func check(into diary: inout Diary) {
        let (above, checked) = (above, day(.noticeBy, -13))
        diary.add(office.after(posted, 6), 9, 0) {
            try await $0.officer.fillIn("\(above)/sample", to: "/sample", [])
        }
        diary.add(checked, 16, 0) { people in
            let drawn = try await people.officer.open("\(above)/sample").all(
                between: "class=\"badge late\" href=\"/stars/applications/",
                and: "/"
            )
            for one in drawn {
                try await people.officer.fillIn(
                    "/stars/applications/\(one)/decision",
                    to: "/check",
                    [("found", "进家看了院子和账本，问了组长，和村里评的一样"), ("checked_on", checked.iso)]
                )
            }
        }
    }

    /// It approves, refuses whoever won no star, hangs its own notice and awards.
    func decide(into diary: inout Diary) {
        let above = above
        diary.add(day(.decideBy, -20), 15, 0) {
            try await $0.approver.fillIn("\(above)/decisions", to: "/approvals", [])
        }
        diary.add(day(.decideBy, -20), 16, 0) { people in
            let left = try await people.approver.open("\(above)/decisions")
                .all(between: "href=\"/stars/applications/", and: "/decision\"")
            for one in left {
                let page = "/stars/applications/\(one)/decision"
                guard try await people.approver.open(page).form(to: "/rejection") != nil else {
                    continue
                }
                try await people.approver.fillIn(
                    page,
                    to: "/rejection",
                    [("reason", "五类都没有达到星的分数线，明年改进了再来")]
                )
            }
        }
        diary.add(day(.decideBy, -15), 9, 0) {
            try await $0.officer.fillIn(above, to: "/notice", [("objections_at", "镇计生协会")])
        }
        diary.add(day(.awardBy, -26), 10, 0) {
            try await $0.officer.fillIn("\(above)/decisions", to: "/awards", [])
        }
    }

    /// In November three were looked at again, and two of those are decided.
    func lookAgain(into diary: inout Diary) {
        let (village, list) = (village, "\(here)/awards")
        let proposed = day(.awardBy, 5)
        diary.add(proposed, 10, 0) { people in
            let keeper = people.keeper(of: village)
            let awards = try await keeper.open(list).all(between: "/stars/awards/", and: "\"")
            for award in awards.filter({ Int($0) != nil }).prefix(3) {
                try await keeper.fillIn(
                    "/stars/awards/\(award)",
                    to: "/reviews",
                    [("finding", "renew"), ("report", "到家里看过，院子干净，活动照样参加，保持得好")]
                )
            }
        }
        diary.add(office.after(proposed, 3), 15, 0) { people in
            let awards = try await people.approver.open(list)
                .all(between: "/stars/awards/", and: "\"")
            for award in awards.filter({ Int($0) != nil }).prefix(2) {
                try await people.approver.fillIn(
                    "/stars/awards/\(award)",
                    to: "/decision",
                    [("verdict", "yes"), ("answer", "看过记录，同意保持")]
                )
            }
        }
    }
}
