import App
import ArgumentParser
import Domain
import Foundation
import Postgres

/// What all commands share: their surroundings, and one sentence for whatever goes wrong.
enum Commands {
    /// - Throws: `Failure` with one sentence, whatever happened.
    static func run(_ body: (Surroundings) async throws -> Void) async throws {
        do {
            try await body(Surroundings.read())
        } catch let failure as Failure {
            throw failure
        } catch let exit as ExitCode {
            throw exit
        } catch {
            throw Failure(Sentences.sentence(for: error))
        }
    }
}

/// Errors as one sentence each, for a terminal.
enum Sentences {
    static func sentence(for error: any Error) -> String {
        switch error {
        case let problems as Problems:
            problems.list.map { "\($0.field): \(Words(.chinese)($0.sentence))" }
                .joined(separator: " ")
        case let error as PostgresError: sentence(for: error)
        case let fault as RegionCodeFault: "not the code of a region (\(fault))"
        case let fault as KeyRing.Fault: sentence(for: fault)
        case FileStoreFault.unwritable(let path):
            "the folder of the uploaded files, \(path), cannot be written by this user"
        case FileStoreFault.noFolder(let path):
            "the folder of the uploaded files, \(path), cannot be made"
        case let unknown as Operator.Unknown: "there is no account \(unknown.name) to act as"
        case ShareFault.missing(let path):
            "the share folder lacks \(path), which this program was built with"
        case ShareFault.changed(let path):
            "the share folder's \(path) is not the one this program was built with"
        case let refused as Operator.MayNot:
            "the account \(refused.name) may not do this here; name another with --as"
        case is RatingCommands.BadMonth: "not a month; write it as 2026-03"
        case let refusal as ExportCommands.Refusal: sentence(for: refusal)
        case is SummaryCommands.BadYear: "not a year; write it as 2026"
        case let bad as BadLedger: "\(bad.file): \(Words(.chinese)(bad.sentence))"
        case AccountCommands.FirstAccount.mustAdminister:
            "the first account must be an administrator"
        case let refusal as DemonstrateTown.Refusal: sentence(for: refusal)
        default: "\(error)"
        }
    }

    private static func sentence(for error: PostgresError) -> String {
        switch error.constraint {
        case "demonstration_only": "this database is not a demonstration"
        case "demonstration_comes_before_accounts":
            "a database with accounts cannot become a demonstration"
        case "ledger_import_region_code_fkey":
            "there is no such region: make it with xiehui regions add"
        default: error.description
        }
    }

    private static func sentence(for refusal: DemonstrateTown.Refusal) -> String {
        switch refusal {
        case .badWish: "a township has nine digits, and its months are 3 to 24"
        case .notADemonstration: "this database is not a demonstration"
        case .isBegun:
            "this township has months of its own; a run that broke off cannot be taken up again"
        case .nobody(let duty): "nobody there could act: \(duty) is missing"
        }
    }

    private static func sentence(for refusal: ExportCommands.Refusal) -> String {
        switch refusal {
        case .noReturn: "no such return; write R1, R2, R3, R4, R10 or R11"
        case .onPagesOnly:
            "this return is taken from its page; here are R1 to R4, R11, and R10 with --purpose"
        case .noSuggestions: "--suggestions is for R11"
        case .nothingHidden: "nothing is hidden in this return: leave --purpose out"
        case .noPurpose: "say in 1 to 120 characters what the numbers are for"
        case .noPeriod(let kind):
            "not a period of \(kind.code) and a township or village; write 2026, 2026-Q1 or 2026-03"
        }
    }

    private static func sentence(for fault: KeyRing.Fault) -> String {
        switch fault {
        case .unreadable(let path): "the key file \(path) cannot be read or written"
        case .openToOthers(let path): "the key file \(path) can be read by others: chmod 600 it"
        case .existsAlready(let path): "\(path) exists already; a key file is never overwritten"
        case .damaged: "the key file is damaged"
        case .unknownKey: "the key file lacks a key that something was sealed with"
        }
    }
}
