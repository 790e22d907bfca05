import Domain
import Testing

struct MemberStateTests {
    @Test(arguments: [
        (MemberState.applied, MemberEvent.approved, MemberState.approved),
        (.approved, .enrolled, .active), (.active, .left, .left), (.applied, .left, .left),
        (.active, .died, .deceased), (.left, .died, .deceased), (.left, .returned, .applied),
        (.active, .transferred, .active), (.left, .merged, .merged),
    ])
    func `one thing follows the other`(
        state: MemberState,
        event: MemberEvent,
        next: MemberState
    ) {
        #expect(state.after(event) == next)
    }

    @Test(arguments: [
        (MemberState.active, MemberEvent.approved), (.applied, .enrolled), (.left, .left),
        (.deceased, .returned), (.deceased, .merged), (.merged, .returned), (.left, .transferred),
    ])
    func `what cannot happen now has no next state`(state: MemberState, event: MemberEvent) {
        #expect(state.after(event) == nil)
    }

    @Test func `nothing happens any more to whoever died or was merged`() {
        for event in MemberEvent.allCases {
            #expect(MemberState.deceased.after(event) == nil)
            #expect(MemberState.merged.after(event) == nil)
        }
    }
}
