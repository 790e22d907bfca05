import CXlsxWriter
import Dispatch
import Domain
import Foundation

/// A return as a workbook of one sheet: a title, notes, a header that stays in view, and rows whose
/// numbers and days are such to the program that opens it.
struct Spreadsheet: Sendable {
    enum Cell: Sendable {
        case text(String)
        /// A number in units of its last decimal: hundredths with two.
        case number(Int, decimals: Int)
        case day(Day)
        case empty
    }

    struct Column: Sendable {
        let title: String
        /// In digits of the usual size; a Chinese character takes two.
        let width: Double
    }

    let name: String
    let title: String
    /// What the file says of when it was made: the same content is the same file at any time.
    let made: Date
    /// Lines below the title: a word and its value.
    var notes: [(label: String, value: Cell)] = []
    let columns: [Column]
    let rows: [[Cell]]
    /// Below the rows: who made it, who approved it, the seal.
    var ending: String?

    static let type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

    /// The workbook; the library writes files and blocks, so it works on a thread of its own.
    func bytes() async throws -> [UInt8] {
        try await withCheckedThrowingContinuation { continuation in
            Self.queue.async { continuation.resume(with: Result { try written() }) }
        }
    }

    private static let queue = DispatchQueue(label: "xiehui.spreadsheet")

    struct NotWritten: Error {}

    private func written() throws -> [UInt8] {
        let file = FileManager.default.temporaryDirectory
            .appending(path: "xiehui-\(UUID().uuidString).xlsx")
        defer { remove(file) }
        guard let book = workbook_new(file.path(percentEncoded: false)) else { throw NotWritten() }
        let sheet = workbook_add_worksheet(book, name)
        if let sheet { SpreadsheetWriting(book: book, sheet: sheet, of: self).write() }
        // Closing frees the book, whatever went wrong.
        guard workbook_close(book) == LXW_NO_ERROR, sheet != nil else { throw NotWritten() }
        return try Array(Data(contentsOf: file))
    }

    /// A file that is not there was never written.
    private func remove(_ file: URL) { unlink(file.path(percentEncoded: false)) }
}

/// One sheet being written: its formats, and the row that comes next.
private struct SpreadsheetWriting {
    typealias Format = UnsafeMutablePointer<lxw_format>

    let book: UnsafeMutablePointer<lxw_workbook>
    let sheet: UnsafeMutablePointer<lxw_worksheet>
    let content: Spreadsheet
    private let heading: Format?
    private let head: Format?
    private let text: Format?
    private let plain: Format?
    private let day: Format?
    private let numbers: [Format?]

    init(
        book: UnsafeMutablePointer<lxw_workbook>,
        sheet: UnsafeMutablePointer<lxw_worksheet>,
        of content: Spreadsheet
    ) {
        self.book = book
        self.sheet = sheet
        self.content = content
        heading = workbook_add_format(book)
        format_set_bold(heading)
        format_set_font_size(heading, 16)
        format_set_align(heading, UInt8(LXW_ALIGN_CENTER.rawValue))
        head = Self.framed(in: book)
        format_set_bold(head)
        format_set_align(head, UInt8(LXW_ALIGN_CENTER.rawValue))
        text = Self.framed(in: book)
        plain = workbook_add_format(book)
        day = workbook_add_format(book)
        format_set_num_format(day, "yyyy-mm-dd")
        format_set_align(day, UInt8(LXW_ALIGN_LEFT.rawValue))
        numbers = ["0", "0.0", "0.0#"].map { pattern in
            let format = Self.framed(in: book)
            format_set_num_format(format, pattern)
            return format
        }
    }

    private static func framed(in book: UnsafeMutablePointer<lxw_workbook>) -> Format? {
        let format = workbook_add_format(book)
        format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
        format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
        format_set_text_wrap(format)
        return format
    }

    private var lastColumn: UInt16 { UInt16(max(1, content.columns.count) - 1) }
    private var headRow: UInt32 { UInt32(content.notes.count + 1) }

    func write() {
        worksheet_merge_range(sheet, 0, 0, 0, lastColumn, content.title, heading)
        worksheet_set_row(sheet, 0, 28, nil)
        var properties = lxw_doc_properties()
        properties.created = time_t(content.made.timeIntervalSince1970)
        workbook_set_properties(book, &properties)
        for (index, note) in content.notes.enumerated() {
            worksheet_write_string(sheet, UInt32(index + 1), 0, note.label, plain)
            write(note.value, at: UInt32(index + 1), 1, framed: false)
        }
        for (index, column) in content.columns.enumerated() {
            worksheet_set_column(sheet, UInt16(index), UInt16(index), column.width, nil)
            worksheet_write_string(sheet, headRow, UInt16(index), column.title, head)
        }
        for (number, row) in content.rows.enumerated() {
            for (index, cell) in row.enumerated() {
                write(cell, at: headRow + 1 + UInt32(number), UInt16(index), framed: true)
            }
        }
        if let ending = content.ending {
            let row = headRow + 2 + UInt32(content.rows.count)
            worksheet_write_string(sheet, row, 0, ending, plain)
        }
        setUpPrint()
    }

    private func write(_ cell: Spreadsheet.Cell, at row: UInt32, _ column: UInt16, framed: Bool) {
        switch cell {
        case .text(let words):
            worksheet_write_string(sheet, row, column, words, framed ? text : plain)
        case .number(let units, let decimals):
            let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
            let format = framed ? numbers[min(decimals, numbers.count - 1)] : plain
            worksheet_write_number(sheet, row, column, Double(units) / scale, format)
        case .day(let date):
            var moment = lxw_datetime()
            moment.year = Int32(date.year)
            moment.month = Int32(date.month)
            moment.day = Int32(date.day)
            worksheet_write_datetime(sheet, row, column, &moment, day)
        case .empty:
            if framed { worksheet_write_blank(sheet, row, column, text) }
        }
    }

    /// A4 on its side, as wide as the paper, the header on every page.
    private func setUpPrint() {
        worksheet_freeze_panes(sheet, headRow + 1, 2)
        worksheet_set_landscape(sheet)
        worksheet_set_paper(sheet, 9)
        worksheet_fit_to_pages(sheet, 1, 0)
        worksheet_repeat_rows(sheet, headRow, headRow)
        worksheet_set_margins(sheet, 0.5, 0.5, 0.6, 0.6)
        worksheet_center_horizontally(sheet)
        worksheet_set_footer(sheet, "&C&P / &N")
    }
}
