import Domain
import Testing

struct RetentionStateTests {
    @Test
    func `a proposal is confirmed once, stopped until it is carried out, and then nothing more`() {
        let steps = RetentionState.allCases.map { state in
            RetentionEvent.allCases.filter { $0.follows(state) }
        }
        #expect(steps == [[.confirm, .stop], [.stop], [], []])
        #expect(RetentionState.allCases.filter(\.isOpen) == [.proposed, .confirmed])
    }
}
