import Domain
import Testing

@Suite struct ActivityStateTests {
    @Test func `the table of events and states is as agreed`() {
        let expected = """
            planned held recorded needs(record) cancelled needs(verify)
            held done(hold) recorded needs(record) cancelled needs(verify)
            recorded done(hold) recorded verified cancelled needs(verify)
            verified done(hold) verified! done(verify) verified! recorded
            cancelled cancelled! cancelled! cancelled! cancelled! cancelled!
            """
        let table = ActivityState.allCases.map { state in
            let cells = ActivityEvent.allCases.map { word(for: state.after($0)) }
            return ([state.rawValue] + cells).joined(separator: " ")
        }
        #expect(table.joined(separator: "\n") == expected)
        #expect(ActivityState.allCases.filter(\.counts) == [.recorded, .verified])
    }

    @Test func `a complete record has date, place, type, headcount and result`() throws {
        var record = try record()
        #expect(record.isComplete)
        record.place = " 　"
        record.headcount = .zero
        record.result = ""
        #expect(record.missing == [.place, .headcount, .result])
        let empty = ActivityRecord(heldOn: nil, place: "", type: nil, headcount: nil, result: "")
        #expect(empty.missing == RecordField.allCases)
    }

    @Test func `a record is verified by somebody else, when it is complete`() throws {
        var facts = try facts()
        #expect(refusal(of: .verify, in: .recorded, facts) == .ownRecord)
        facts.enteredBy = 2
        #expect(refusal(of: .verify, in: .recorded, facts) == nil)
        facts.enteredBy = nil
        #expect(refusal(of: .verify, in: .recorded, facts) == nil)
        facts.record.type = nil
        #expect(refusal(of: .verify, in: .recorded, facts) == .incomplete([.type]))
    }

    @Test func `what is planned for tomorrow was not held`() throws {
        var facts = try facts()
        facts.record.heldOn = facts.today.adding(days: 1)
        let refused = ActivityRefusal.tooEarly(until: facts.today.adding(days: 1))
        #expect(refusal(of: .hold, in: .planned, facts) == refused)
        #expect(refusal(of: .record, in: .planned, facts) == refused)
    }

    @Test func `cancelling and reopening take a reason`() throws {
        var facts = try facts()
        #expect(refusal(of: .cancel, in: .planned, facts) == .noReason)
        #expect(refusal(of: .reopen, in: .verified, facts) == .noReason)
        facts.reason = "下雨"
        #expect(refusal(of: .cancel, in: .planned, facts) == nil)
    }

    @Test(arguments: [("2026-03-31", "2026-04-05", false), ("2026-03-31", "2026-04-06", true)])
    func `a row is late on the sixth day`(held: String, entered: String, isLate: Bool) throws {
        #expect(ActivityDay.isLate(heldOn: try day(held), enteredOn: try day(entered)) == isLate)
    }

    @Test func `an activity lies within its chapter's life and not ahead`() throws {
        let (founded, dissolved) = (try day("2009-02-01"), try day("2009-11-30"))
        #expect(try fault("2009-02-01", founded, dissolved) == nil)
        #expect(try fault("2009-11-30", founded, dissolved) == nil)
        #expect(try fault("2009-01-31", founded, dissolved) == .beforeFounding(founded))
        #expect(try fault("2009-12-01", founded, dissolved) == .afterDissolution(dissolved))
        #expect(try fault("2010-01-02", nil, nil) == .future(today: try day("2010-01-01")))
        #expect(try fault("2010-01-01", nil, nil) == nil)
    }

    private func record() throws -> ActivityRecord {
        ActivityRecord(
            heldOn: try day("2026-03-05"),
            place: "村部",
            type: .studyClass,
            headcount: Quantity(25),
            result: "学习新条例"
        )
    }

    private func facts() throws -> ActivityState.Facts {
        .init(today: try day("2026-03-06"), actor: 1, record: try record(), enteredBy: 1)
    }

    private func refusal(
        of event: ActivityEvent,
        in state: ActivityState,
        _ facts: ActivityState.Facts
    ) -> ActivityRefusal? {
        do throws(ActivityRefusal) {
            _ = try state.after(event, facts)
            return nil
        } catch {
            return error
        }
    }

    private func fault(_ iso: String, _ founded: Day?, _ dissolved: Day?) throws
        -> ActivityDay.Fault?
    {
        let (held, today) = (try day(iso), try day("2010-01-01"))
        do throws(ActivityDay.Fault) {
            try ActivityDay.check(held, today: today, foundedOn: founded, dissolvedOn: dissolved)
            return nil
        } catch {
            return error
        }
    }

    private func word(for cell: Result<ActivityState, ActivityRefusal>) -> String {
        switch cell {
        case .success(let state): state.rawValue
        case .failure(.needs(let event)): "needs(\(event.rawValue))"
        case .failure(.alreadyDone(let event)): "done(\(event.rawValue))"
        case .failure(.isCancelled): "cancelled!"
        case .failure(.isVerified): "verified!"
        case .failure(let other): "\(other)"
        }
    }
}
