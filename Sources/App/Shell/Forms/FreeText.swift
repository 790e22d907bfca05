import Domain

/// What many forms ask for in the same way: a few words, a day, a number of a person.
extension Problems {
    /// Words that somebody typed freely: short, and about nothing that is kept about nobody.
    mutating func text(
        _ field: String,
        _ typed: String,
        most: Int,
        orElse missing: Sentence? = nil
    ) -> String? {
        let text = Folding.trimmed(typed)
        if text.isEmpty {
            if let missing { add(field, missing) }
            return nil
        }
        if text.unicodeScalars.count > most { add(field, Sentence("最多 {n} 个字。", most)) }
        if let word = ForbiddenWords.find(in: text).first {
            add(field, Sentence("这里不能写“{word}”：这样的事不记在任何人名下。", word.word))
        }
        return text
    }

    /// A day up to today; nothing where it may be left empty.
    mutating func day(
        _ field: String,
        _ typed: String,
        upTo today: Day,
        orElse missing: Sentence? = nil
    ) -> Day? {
        do throws(DayFault) {
            let day = try Day(written: typed)
            if day > today { add(field, Sentence("这一天还没有到。")) }
            return day
        } catch {
            switch error {
            case .empty: if let missing { add(field, missing) }
            default: add(field, Sentence("这不是一个日子，请按 2026-05-29 这样填。"))
            }
            return nil
        }
    }

    mutating func name(_ field: String, _ typed: String) -> PersonName? {
        check(field) { () throws(Sentence.Refusal) in
            do throws(PersonNameFault) {
                return try PersonName(typed)
            } catch {
                throw .init(Sentence(error))
            }
        }
    }

    /// An ID number that may be left empty.
    mutating func idNumber(_ field: String, _ typed: String, on today: Day) -> IDNumber? {
        guard !Folding.tight(typed).isEmpty else { return nil }
        return check(field) { () throws(Sentence.Refusal) in
            do throws(IDNumberFault) {
                return try IDNumber(typed, on: today)
            } catch {
                throw .init(Sentence(error))
            }
        }
    }

    /// A telephone number that may be left empty.
    mutating func phone(_ field: String, _ typed: String) -> Phone? {
        guard !Folding.tight(typed).isEmpty else { return nil }
        do throws(PhoneFault) {
            return try Phone(typed)
        } catch {
            add(field, Sentence("这不是电话号码：手机 11 位，座机带上区号。"))
            return nil
        }
    }

    mutating func channel(_ field: String, _ typed: String) -> ConsentChannel? {
        let channel = ConsentChannel(rawValue: typed)
        guard let channel, ConsentChannel.byClerk.contains(channel) else {
            add(field, Sentence("请选本人是怎样同意的。"))
            return nil
        }
        return channel
    }
}

/// A number as a page may show it: the first three and the last two.
enum Masked {
    static func number(_ text: String) -> String {
        let hidden = String(repeating: "*", count: max(0, text.count - 5))
        return "\(text.prefix(3))\(hidden)\(text.suffix(2))"
    }
}
