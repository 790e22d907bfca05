import Domain
import HTML
import Postgres

/// What waits about revolving money on the start page: late loans to press, and requests to decide.
struct LoansToDo: Sendable {
    let place: RegionCode
    let presses: Bool
    var loans: [Loan] = []
    var parts: [InstalmentRow] = []
    var pressed: [PressedRow] = []

    /// Nil for whoever neither presses nor decides.
    init?(for person: SignedIn) {
        let pressing = person.firstPlace(for: .pressLoan)
        let deciding =
            person.firstPlace(for: .approveWaiver) ?? person.firstPlace(for: .writeOffLoan)
        guard let place = pressing ?? deciding else { return nil }
        self.place = place
        presses = pressing != nil
    }

    func lines(_ t: Words, _ person: SignedIn, on today: Day) -> [PlainList.Item] {
        let book = LoanBook(loans, parts, pressed, on: today)
        let late = presses ? book.toPress.count : 0
        let requests = book.waiting.count { line in
            guard let request = line.loan.request else { return false }
            return person.may(request.answer, at: line.loan.region)
                && request.asker != person.account
        }
        let link = Link.loans(place)
        var items: [PlainList.Item] = []
        if late > 0 {
            items.append(.init(text: t("{n} 笔周转金逾期，该提醒、上门或定办法", late), link: "\(link)#late"))
        }
        if requests > 0 {
            items.append(.init(text: t("{n} 件周转金等您决定", requests), link: "\(link)#waiting"))
        }
        return items
    }
}
