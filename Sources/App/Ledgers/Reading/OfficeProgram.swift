import Foundation
import Glibc

/// The program that turns an old workbook into one of today: LibreOffice, where it is installed, in a
/// process of its own with bounds, a profile of its own and a folder that goes with it.
struct OfficeProgram: Sendable {
    private let program: String
    private let bounds: String
    private let clock: String

    /// Nil where it is not installed.
    init?(in folders: [String], bounds: String) {
        func find(_ names: [String]) -> String? {
            names.flatMap { name in folders.map { $0 + "/" + name } }
                .first { access($0, X_OK) == 0 }
        }
        guard let program = find(["soffice", "libreoffice"]), let clock = find(["timeout"]) else {
            return nil
        }
        self.program = program
        self.bounds = bounds
        self.clock = clock
    }

    /// Turns the file into a workbook that `SpreadsheetProgram` reads; it lasts as long as the answer.
    func convert(_ file: String, _ limits: ReadingLimits) throws(LedgerFault) -> ConvertedWorkbook {
        let place: PrivateFolder
        do { place = try PrivateFolder(for: "ledger") } catch { throw .damaged }
        let source = URL(filePath: file).absoluteURL.path(percentEncoded: false)
        // Known by its ending: whatever else a name says, it is an old workbook.
        guard symlink(source, place.path("old.xls")) == 0 else { throw .damaged }
        let running = try RunningProgram(
            clock,
            // It leaves children behind: whoever waits no longer ends the whole group, and if nobody
            // waits at all, the clock does.
            [
                "--signal=KILL", "\(limits.seconds + 5)", bounds, "--as=\(limits.officeBytes)",
                "--cpu=\(limits.seconds)", "--core=0", program,
                "-env:UserInstallation=file://" + place.path("profile"), "--headless",
                "--norestore", "--convert-to", "xlsx", "--outdir", place.path("out"),
                place.path("old.xls"),
            ],
            limits,
            home: place.path("")
        )
        while try !running.next().isEmpty {}
        let converted = place.path("out/old.xlsx")
        // It ends well also where it could make nothing of the file.
        guard access(converted, R_OK) == 0 else { throw .damaged }
        return ConvertedWorkbook(path: converted, place: place)
    }
}

/// A workbook of today made of an old one.
struct ConvertedWorkbook: Sendable {
    let path: String
    /// Goes when nobody reads any more.
    let place: PrivateFolder
}
