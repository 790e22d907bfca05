import Domain

/// The books of a township in one month: what came in, what was spent, who booked it, and the closing of the
/// month before the tenth of the next (domain 9, R12).
struct TownBooks {
    let town: TownChapter
    /// Those that keep their book by an account of their own.
    let villages: [TownChapter]
    let month: Month
    let office: OfficeDays

    func write(into diary: inout Diary) {
        receive(
            town,
            Movement(on: 2, yuan: "3000", "镇财政拨付本月工作经费", "云溪镇财政所", .town, nil),
            into: &diary
        )
        spend(town, Movement(on: 14, yuan: "386.50", "打印纸、硒鼓", "县城文印店", .office, nil), into: &diary)
        for (turn, village) in villages.enumerated() {
            write(village, turn, into: &diary)
        }
        close(into: &diary)
    }

    private func write(_ village: TownChapter, _ turn: Int, into diary: inout Diary) {
        var chance = Chance("book", village.region.text, month.iso)
        receive(
            village,
            Movement(on: 3, yuan: "600", "上级拨付活动经费", "镇计生协会", .superior, .activity),
            into: &diary
        )
        if month.month % 3 == turn % 3 {
            let yuan = "\(100 * chance.number(2...6))"
            receive(
                village,
                Movement(on: 5, yuan: yuan, "会员自筹", "村民会员", .raised, nil),
                into: &diary
            )
        }
        let spent = "\(chance.number(90...240)).\(chance.number(1...9))0"
        spend(
            village,
            Movement(on: 12 + turn, yuan: spent, "活动用茶水、宣传纸", "村口超市", .activity, .activity),
            into: &diary
        )
        spend(
            village,
            Movement(
                on: 20 + turn,
                yuan: "\(chance.number(60...180))",
                "走访慰问品",
                "村口超市",
                .activity,
                .activity
            ),
            into: &diary
        )
    }

    /// Something that came in or was spent, as it is typed.
    private struct Movement: Sendable {
        let day: Int
        let yuan: String
        let what: String
        let party: String
        let key: String
        let held: FundPurpose?

        init(
            on day: Int,
            yuan: String,
            _ what: String,
            _ party: String,
            _ source: FundSource,
            _ held: FundPurpose?
        ) {
            self.init(on: day, yuan, what, party, source.rawValue, held)
        }

        init(
            on day: Int,
            yuan: String,
            _ what: String,
            _ party: String,
            _ purpose: FundPurpose,
            _ held: FundPurpose?
        ) {
            self.init(on: day, yuan, what, party, purpose.rawValue, held)
        }

        private init(
            on day: Int,
            _ yuan: String,
            _ what: String,
            _ party: String,
            _ key: String,
            _ held: FundPurpose?
        ) {
            self.day = day
            self.yuan = yuan
            self.what = what
            self.party = party
            self.key = key
            self.held = held
        }
    }

    private func receive(_ chapter: TownChapter, _ movement: Movement, into diary: inout Diary) {
        enter(.income, "source", chapter, movement, into: &diary)
    }

    private func spend(_ chapter: TownChapter, _ movement: Movement, into diary: inout Diary) {
        enter(.spending, "purpose", chapter, movement, into: &diary)
    }

    /// Entered on its day, and booked by the fund keeper on the next that is worked.
    private func enter(
        _ kind: FundEntryKind,
        _ field: String,
        _ chapter: TownChapter,
        _ movement: Movement,
        into diary: inout Diary
    ) {
        let day = office.on(month.first.adding(days: movement.day - 1))
        let page = "/chapters/\(chapter.id)/funds/new/\(kind.rawValue)"
        let key = "\(page) \(day.iso) \(movement.what)"
        diary.add(day, 16, movement.day) { people in
            let entry = try await people.keeper(of: chapter).fillIn(page, to: page) { form in
                [
                    ("booked_on", day.iso), ("amount", movement.yuan), (field, movement.key),
                    ("party", movement.party), ("money", form.choices("money").first ?? ""),
                    ("restriction", movement.held?.rawValue ?? ""), ("what", movement.what),
                ]
            }
            people.remember(key, at: entry)
        }
        diary.add(office.after(day), 10, movement.day) { people in
            guard let entry = people.place(of: key) else { return }
            try await people.fundKeeper.fillIn(entry, to: "/booking", [])
        }
    }

    private func close(into diary: inout Diary) {
        let page = "/funds/\(town.region.text)/\(month.iso)"
        let day = office.after(month.following.first.adding(days: 4))
        diary.add(day, 11, 0) { try await $0.fundKeeper.fillIn(page, to: "/closing", []) }
    }
}
