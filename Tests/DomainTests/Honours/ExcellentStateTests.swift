import Domain
import Testing

struct ExcellentStateTests {
    /// Every event in every state: what is not in this table follows nowhere.
    private static let table: [ExcellentState: [ExcellentEvent: ExcellentState]] = [
        .nominated: [.post: .posted, .refuse: .refused, .withdraw: .withdrawn],
        .posted: [.confirm: .confirmed, .refuse: .refused, .withdraw: .withdrawn],
        .confirmed: [.revoke: .revoked],
    ]

    @Test(arguments: ExcellentState.allCases, ExcellentEvent.allCases)
    func `a nomination goes from state to state by the table and no other way`(
        state: ExcellentState,
        event: ExcellentEvent
    ) {
        let expected = Self.table[state]?[event].map(Result<_, ExcellentRefusal>.success)
        #expect(state.after(event) == expected ?? .failure(.notFrom(state)))
    }

    @Test func `what has ended takes up no place`() {
        #expect(
            ExcellentState.allCases.filter(\.isLiving) == [.nominated, .posted, .confirmed]
        )
    }

    private static let until = Day(ordinal: 20_000)
    private static func posted() -> Nomination {
        Nomination(.posted, nominator: 11, noticeUntil: until)
    }

    @Test func `a nomination is confirmed only after the last day of its notice`() throws {
        let posted = Self.posted()
        #expect(throws: ExcellentRefusal.noticeLasts(until: Self.until)) {
            try posted.after(.confirm, by: 31, on: Self.until)
        }
        #expect(
            try posted.after(.confirm, by: 31, on: Self.until.adding(days: 1)) == .confirmed
        )
    }

    @Test func `objections stand against it until they are answered, and for good if upheld`() {
        var posted = Self.posted()
        let day = Self.until.adding(days: 1)
        posted.openObjections = 2
        #expect(throws: ExcellentRefusal.objectionsOpen(2)) {
            try posted.after(.confirm, by: 31, on: day)
        }
        posted.openObjections = 0
        posted.upheldObjections = 1
        #expect(throws: ExcellentRefusal.objectionUpheld) {
            try posted.after(.confirm, by: 31, on: day)
        }
    }

    @Test func `whoever nominated does not confirm`() {
        #expect(throws: ExcellentRefusal.nominated) {
            try Self.posted().after(.confirm, by: 11, on: Self.until.adding(days: 1))
        }
    }

    @Test(arguments: [ExcellentEvent.refuse, .withdraw])
    func `whatever takes a nomination away says why`(event: ExcellentEvent) throws {
        #expect(throws: ExcellentRefusal.noReason) {
            try Self.posted().after(event, by: 31, on: Self.until, reason: " 　")
        }
        #expect(
            try Self.posted().after(event, by: 31, on: Self.until, reason: "本人要求").isLiving
                == false
        )
    }

    @Test(arguments: [(0, 0), (19, 0), (20, 1), (39, 1), (40, 2), (177, 8), (2660, 133)])
    func `at most one in twenty is excellent, rounded down`(members: Int, most: Int) {
        let places = ExcellentPlaces(members: members, taken: 0)
        #expect(places.most == most)
        #expect(places.most * 20 <= members)
        #expect(ExcellentPlaces(members: members, taken: most + 1).free == 0)
    }

    @Test func `a chapter below twenty members has no place`() {
        #expect(ExcellentPlaces.fewestMembers() == 20)
    }
}
