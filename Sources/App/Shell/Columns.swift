import Domain
import Foundation
import Postgres

// The trade's values as cells of an answer and as parameters of a query.

extension Duty: Column {}
extension FileKind: Column {}
extension Language: Column {}
extension RegionLevel: Column {}

extension Moment: Column, Row {
    package static func read(_ text: UnsafeRawBufferPointer) throws(ColumnFault) -> Moment {
        Moment(try Date.read(text))
    }
}

extension RegionCode: Column, Bindable, Row {
    package static func read(_ text: UnsafeRawBufferPointer) throws(ColumnFault) -> RegionCode {
        do {
            return try RegionCode(try String.read(text))
        } catch {
            throw .malformed
        }
    }

    package var bound: String? { text }
}

extension Account.ID: Column, Bindable, Row {
    package static func read(_ text: UnsafeRawBufferPointer) throws(ColumnFault) -> Account.ID {
        Account.ID(try Int64.read(text))
    }

    package var bound: String? { value.bound }
}

extension Day: Column, Bindable, Row {
    package static func read(_ text: UnsafeRawBufferPointer) throws(ColumnFault) -> Day {
        do {
            return try Day(iso: try String.read(text))
        } catch {
            throw .malformed
        }
    }

    package var bound: String? { iso }
}

extension Sex: Column {}
extension MemberTag: Column {}
extension ElderKind: Column {}
extension MemberState: Column {}
extension MemberEvent: Column {}
extension OfficerPost: Column {}
extension ConsentPurpose: Column {}
extension ConsentChannel: Column {}
extension HouseholdState: Column {}
extension HouseholdMark: Column {}
extension ContactChannel: Column {}
extension ContactTopic: Column {}
extension SuggestionChannel: Column {}
extension PostingKind: Column {}
extension ExcellentState: Column {}
extension FundEntryKind: Column {}
extension FundEntryState: Column {}
extension FundPurpose: Column {}
extension FundSource: Column {}
extension NoticeKind: Column {}
extension ActivityType: Column {}
extension ActivityState: Column {}
extension OutputKind: Column {}
extension QuantityKind: Column {}
