import Domain
import Postgres

/// The loans of a place with their plans: what is late, what came back, what may be lent again.
struct LoanBook: Sendable {
    struct Line: Sendable {
        let loan: Loan
        let plan: InstalmentPlan
        let overdue: Overdue?
        /// Whether what its stage asks for was done.
        let isPressed: Bool

        init(_ loan: Loan, _ parts: [InstalmentRow], _ pressed: [PressedRow], on day: Day) {
            self.loan = loan
            plan = InstalmentPlan(parts.filter { $0.plan == loan.plan }.map(\.part))
            overdue = loan.state == .lent ? plan.overdue(loan.outstanding, on: day) : nil
            let steps = pressed.map { (step: $0.step, day: $0.day) }
            isPressed = overdue.map { $0.stage.isDone(steps, since: $0.since) } ?? true
        }

        func recovery(on day: Day) -> Recovery {
            Recovery(
                lent: loan.lent,
                returned: loan.returned,
                givenUp: Fen(loan.waived.count + loan.writtenOff.count),
                plan: plan,
                on: day
            )
        }
    }

    let lines: [Line]
    let recovery: Recovery

    init(_ loans: [Loan], _ parts: [InstalmentRow], _ pressed: [PressedRow], on day: Day) {
        let ofLoan = Dictionary(grouping: parts, by: \.loan)
        let done = Dictionary(grouping: pressed, by: \.loan)
        lines = loans.map { Line($0, ofLoan[$0.id] ?? [], done[$0.id] ?? [], on: day) }
        recovery = lines.reduce(.nothing) { $0 + $1.recovery(on: day) }
    }

    /// Late loans, the longest first.
    var late: [Line] {
        lines.filter { $0.overdue != nil }
            .sorted { ($0.overdue?.days ?? 0, $1.loan.id) > ($1.overdue?.days ?? 0, $0.loan.id) }
    }

    /// Late loans about which something is to be done that was not.
    var toPress: [Line] { late.filter { !$0.isPressed } }

    /// Loans whose principal came back, in part or whole, and was not lent again.
    var free: [Line] { lines.filter { $0.loan.rollOver.free.count > 0 } }

    var waiting: [Line] { lines.filter { $0.loan.request != nil } }
}

extension Visitor {
    /// The loans of a place, as they stand today.
    func loanBook(of place: RegionCode) async throws -> (SignedIn, Region, LoanBook) {
        let (today, end) = (site.clock.today, place.range.upperBound)
        let (person, (region, loans, parts, pressed)) = try await read(
            RegionQuery.find.one(Region.self, place),
            LoanQuery.list.list(Loan.self, place, end, today),
            LoanQuery.instalments.list(InstalmentRow.self, place, end),
            LoanQuery.pressed.list(PressedRow.self, place, end)
        )
        return (person, region, LoanBook(loans, parts, pressed, on: today))
    }
}
