/// The figures of such a town, counted from the plan and from nothing else.
extension PlannedTown {
    /// By key; nil for what nobody kept.
    func figures(of year: Int) -> [String: Double?] {
        var all: [String: Double?] = [:]
        for key in unknown { all[key] = .some(nil) }
        for part in [
            organisation(year), venueFigures(year), services(year), stars(year), aid(year),
        ] {
            all.merge(part.mapValues { Optional($0) }) { _, new in new }
        }
        for key in all.keys where isUnkept(key) { all[key] = .some(nil) }
        return all
    }

    /// Whether the ledger that would tell it was never kept.
    private func isUnkept(_ key: String) -> Bool {
        missing.contains { kind in
            (PlannedTown.told[kind] ?? []).contains {
                $0.hasSuffix("*") ? key.hasPrefix($0.dropLast()) : key == $0
            }
        }
    }

    /// What stands in no other ledger; a star at the end is for whatever follows.
    private static let told = [
        "00": [
            "admin_villages", "communities", "area_km2", "population", "households",
            "married_women", "health_attendance_rate",
        ],
        "05": [
            "activities", "consultations", "meetings", "study_*", "training_*", "member_day_events",
            "culture_activities", "volunteer_activities", "help_activities", "health_*", "joint_*",
            "leaflets", "publicity_leaflets", "posters", "banners", "panels", "books", "slogans",
            "broadcasts", "billboards", "reading_boards", "shows", "democratic_reviews",
        ],
        "08": ["project*", "base_products"], "10": ["assistance_recipients"],
        "12": ["suggestions*"],
    ]

    /// Of these no ledger tells.
    private var unknown: [String] {
        [
            "distance_to_city_km", "excellent_members", "rated_months", "flags.red", "flags.yellow",
            "flags.green", "rewards", "contacts", "agreements", "star_awards", "five_star_awards",
            "star_demonstration_groups", "project_households_by_role.new",
            "project_households_by_role.linked", "project_households_by_role.led",
            "project_households_lifted", "project_scale.head", "project_scale.birds",
            "project_scale.mu", "loans", "loans_yuan", "booklets_to_household",
            "assistance_by_kind.special", "assistance_by_kind.tuition", "assistance_by_kind.visit",
            "assistance_by_kind.emergency", "assistance_by_kind.happiness",
            "assistance_by_kind.skills", "aid_paid_yuan", "aid_payments", "aid_gifts",
            "insurance_claims", "insurance_claims_yuan",
        ]
    }

    private func organisation(_ year: Int) -> [String: Double] {
        let later = year > self.year
        let present = members + (later ? newcomers : [])
        var found: [String: Double] = [
            "admin_villages": Double(villages.count), "communities": Double(communities.count),
            "area_km2": 118.4, "population": later ? 7502 : 7431, "households": 2105,
            "married_women": later ? 1440 : 1433, "chapters": Double(chapters.count),
            "chapters_by_kind.village": Double(villages.count),
            "chapters_by_kind.community": Double(communities.count),
            "chapters_by_kind.enterprise": Double(enterprises.count),
            "chapters_by_kind.migrant": 0, "chapters_by_kind.other": 0,
            "members": Double(present.count),
            "five_elders": Double(present.count { ["五老会员", "老教师"].contains($0.category) }),
            "capable_earners": Double(present.count { $0.category == "致富能人" }),
            "members_joined": Double(present.count { $0.joined.hasPrefix("\(year)") }),
            "officers": Double(chapters.count * 4),
            "terms_elected": later ? 0 : Double(chapters.count),
            "linked_households": Double(households.count { $0.since <= year }),
        ]
        for (at, chapter) in chapters.enumerated() {
            found["members_by_chapter.\(chapter.name)"] = Double(present.count { $0.chapter == at })
        }
        return found
    }

    private func venueFigures(_ year: Int) -> [String: Double] {
        let own = venues.filter { $0.year == year }
        let boards = own.filter { $0.what == "宣传栏" }
        let sum = own.map(\.yuan).reduce(0, +)
        let boardSum = boards.map(\.yuan).reduce(0, +)
        let raised = own.filter { ["自筹", "捐赠"].contains($0.source) }.map(\.yuan).reduce(0, +)
        let booked = bases.filter { $0.built.hasPrefix("\(year)") && $0.source != "自筹" }
        let ofBases = booked.map { $0.money * 100 }.reduce(0, +)
        let kinds = Set(
            venues.filter { $0.year <= year }.map { "\($0.chapter) \($0.what == "宣传栏")" }
        )
        return [
            "venues": Double(kinds.count),
            "venues_renovated": Double(Set(own.filter { $0.what != "宣传栏" }.map(\.chapter)).count),
            "boards_built": Double(boards.count), "venue_investment_yuan": Double(sum),
            "venue_repair_yuan": Double(sum - boardSum), "venue_board_yuan": Double(boardSum),
            "venue_from_above_yuan": Double(sum - raised), "venue_raised_yuan": Double(raised),
            "income_yuan": Double(sum + ofBases), "spending_yuan": Double(sum + ofBases),
            "publicity_yuan": 0, "reward_yuan": 0,
        ]
    }

    private func services(_ year: Int) -> [String: Double] {
        let own = held.filter { $0.day.hasPrefix("\(year)") }
        let health = own.filter { $0.type.number == 21 }
        let attended = health.map(\.heads).reduce(0, +)
        func count(_ types: Int...) -> Double {
            Double(own.count { types.contains($0.type.number) })
        }
        func sum(_ part: [Held], _ value: (Held) -> Int) -> Double {
            Double(part.map(value).reduce(0, +))
        }
        let suggested = suggestions.filter { $0.day.hasPrefix("\(year)") }
        return [
            "activities": Double(own.count), "consultations": count(10), "meetings": count(70),
            "study_sessions": count(71), "training_sessions": count(72),
            "member_day_events": count(80),
            "culture_activities": count(90), "volunteer_activities": count(95),
            "help_activities": count(40, 41), "health_sessions": count(21),
            "joint_member_day_events": 0, "joint_activities": 0,
            "study_participants": sum(own.filter { $0.type.number == 71 }, \.heads),
            "training_participants": sum(own.filter { $0.type.number == 72 }, \.heads),
            "leaflets": sum(own, \.leaflets), "health_leaflets": sum(health, \.leaflets),
            "publicity_leaflets": sum(own, \.leaflets) - sum(health, \.leaflets),
            "posters": sum(own, \.charts), "banners": sum(own, \.banners), "panels": 0, "books": 0,
            "slogans": 0, "broadcasts": 0, "billboards": 0, "reading_boards": 0, "shows": 0,
            "health_campaigns": Double(Set(health.map { $0.day.prefix(7) }).count),
            "health_attended": Double(attended),
            "health_advised": sum(health) { $0.tally?.advised ?? 0 },
            "health_treated": sum(health) { $0.tally?.treated ?? 0 },
            "health_recovered": sum(health) { $0.tally?.recovered ?? 0 },
            "health_attendance_rate":
                (Double(attended * 100) / (year > self.year ? 1440 : 1433)).rounded(),
            "democratic_reviews": count(73),
            "villages_with_charter": Double(charters.count { $0.adopted.prefix(4) <= "\(year)" }),
            "charters_filed": Double(charters.count { $0.filed.hasPrefix("\(year)") }),
            "suggestions": Double(suggested.count),
            "suggestions_answered": Double(suggested.count { $0.result != "办理中" }),
        ]
    }

    private func stars(_ year: Int) -> [String: Double] {
        let own = applications.filter { $0.day.hasPrefix("\(year)") }
        var found: [String: Double] = [
            "star_applications": Double(own.count),
            "five_star_households_before_notice": Double(
                own.count { $0.stars == 5 && $0.total >= 85 }
            ),
            "star_help_visits": Double(visits.count { $0.day.hasPrefix("\(year)") }),
        ]
        for stars in 0...5 {
            found["star_counts.\(stars)"] = Double(own.count { $0.stars == stars })
        }
        return found
    }

    private func aid(_ year: Int) -> [String: Double] {
        let built = bases.filter { $0.built.prefix(4) <= "\(year)" }
        let enough = assisted.filter { (year > self.year ? $0.next : $0.now) >= 2000 }
        let insured = policies.filter { $0.from.hasPrefix("\(year)") }
        func yuan(_ source: String?) -> Double {
            Double(
                built.filter { source == nil || $0.source == source }.map(\.money).reduce(0, +)
                    * 100
            )
        }
        return [
            "project_bases": Double(built.count), "projects": Double(built.count),
            "base_products": Double(Set(built.map(\.product)).count),
            "project_households": Double(Set(assisted.map(\.household.number)).count),
            "project_households_income_at_least_2000": Double(
                Set(enough.map(\.household.number)).count
            ),
            "project_funding_yuan": yuan(nil), "project_funding_grant_yuan": yuan("扶持资金"),
            "project_funding_own_yuan": yuan("自筹"), "project_funding_revolving_yuan": yuan("周转金"),
            "assistance_recipients": Double(recipients.count { $0.year == year }),
            "insurance_policies": Double(insured.count),
            "insurance_premium_yuan": Double(insured.count) * 35.5,
        ]
    }
}
