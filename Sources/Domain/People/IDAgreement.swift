/// Where a row and its ID number tell different stories.
package enum IDDisagreement: Error, Hashable, Sendable {
    case sex(stated: Sex, inNumber: Sex)
    case birthDate(stated: Day, inNumber: Day)
}

extension IDNumber {
    /// What of the row contradicts the number; what the row leaves open contradicts nothing.
    package func disagreements(sex stated: Sex?, birthDate day: Day?) -> [IDDisagreement] {
        var found: [IDDisagreement] = []
        if let stated, stated.contradicts(sex) {
            found.append(.sex(stated: stated, inNumber: sex))
        }
        if let day, day != birthDate {
            found.append(.birthDate(stated: day, inNumber: birthDate))
        }
        return found
    }
}
