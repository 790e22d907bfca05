import Domain

// What several forms of the register read in the same way; a refusal stands beside its field.

extension Problems {
    /// A day that must be there.
    mutating func day(_ field: String, _ typed: String) -> Day? {
        check(field) { () throws(Sentence.Refusal) in
            do throws(DayFault) {
                return try Day(written: typed)
            } catch {
                throw .init(Sentence(error))
            }
        }
    }

    /// A day that may be left out.
    mutating func dayIfAny(_ field: String, _ typed: String) -> Day? {
        Folding.trimmed(typed).isEmpty ? nil : day(field, typed)
    }

    /// A day up to today: what has happened, not what is planned.
    mutating func pastDay(_ field: String, _ typed: String, today: Day) -> Day? {
        guard let day = day(field, typed) else { return nil }
        if day > today { add(field, Sentence("这个日期还没有到。")) }
        return day
    }

    /// A count that may be left out: not known is not zero.
    mutating func countIfAny(_ field: String, _ typed: String, most: Int) -> Int? {
        let tight = Folding.tight(typed).replacing(",", with: "")
        guard !tight.isEmpty else { return nil }
        guard tight.utf8.count <= 12, tight.utf8.allSatisfy({ (48...57).contains($0) }),
            let number = Int(tight), number <= most
        else {
            add(field, Sentence("请填整数，最多 {n}。", most))
            return nil
        }
        return number
    }
}
