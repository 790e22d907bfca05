import Domain
import HTML

/// What waits about revolving money on the start page: late loans to press, and requests to decide.
struct LoansToDo: Sendable {
    let place: RegionCode
    let late: Int
    let requests: Int

    /// Nil for whoever neither presses nor decides.
    static func find(for person: SignedIn, _ visitor: Visitor) async throws -> Self? {
        func region(_ act: Act) -> RegionCode? {
            Rights.regions(for: act, holding: person.grants).first
        }
        let presses = region(.pressLoan)
        let decides = region(.approveWaiver) ?? region(.writeOffLoan)
        guard let place = presses ?? decides else { return nil }
        let (_, _, book) = try await visitor.loanBook(of: place)
        let hers = book.waiting.filter { line in
            guard let request = line.loan.request else { return false }
            return person.may(request.answer, at: line.loan.region)
                && request.asker != person.account
        }
        return Self(
            place: place,
            late: presses == nil ? 0 : book.toPress.count,
            requests: hers.count
        )
    }

    func lines(_ t: Words) -> [PlainList.Item] {
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
