import Domain
import Postgres

extension ProjectState: Column, Bindable {}
extension ProjectStep: Column, Bindable {}
extension ProjectKind: Column, Bindable {}
extension ProjectOperator: Column, Bindable {}
extension ScaleUnit: Column, Bindable {}
extension AssistedRole: Column, Bindable {}
extension ProjectFundingKind: Column, Bindable {}
extension ProjectFollowUpKind: Column, Bindable {}

/// The query files of Three-Combination projects.
package enum ProjectQuery: String, QueryFile {
    case desk, chapters, list, due
    case add, change, find, steps, step
    case households, candidates, leave, income, liftings, lift, unlift
    case addHousehold = "add_household"
    case changeHousehold = "change_household"
    case addIncome = "add_income"
    case funding, paid
    case addFunding = "add_funding"
    case removeFunding = "remove_funding"
    case activities, tieable, tie, untie
    case followUps = "follow_ups"
    case follow
    case planFollowUp = "plan_follow_up"
    case checks, check, sign
    case photos
    case addPhoto = "add_photo"
    case removePhoto = "remove_photo"
    case underWay = "under_way"

    package static let folder = "projects"
}
