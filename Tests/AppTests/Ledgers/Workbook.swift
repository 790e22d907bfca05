/// A workbook made for a test: sheets of cells, written as a spreadsheet would.
struct Workbook {
    enum Cell: ExpressibleByStringLiteral {
        case text(String)
        case number(String)
        /// A day, as the number a sheet counts it by.
        case day(Int)
        case formula(String, value: String)
        case error(String)

        init(stringLiteral text: String) {
            self = .text(text)
        }
    }

    struct Sheet {
        var name: String
        /// By the number of the row.
        var rows: [(line: Int, cells: [Cell])]
        var hiddenLines: Set<Int> = []
    }

    var sheets: [Sheet]

    init(_ sheets: [Sheet]) {
        self.sheets = sheets
    }

    /// One sheet whose rows stand below each other.
    init(rows: [[Cell]]) {
        sheets = [Sheet(name: "Sheet1", rows: rows.enumerated().map { ($0 + 1, $1) })]
    }

    var bytes: [UInt8] { ZipFile(parts: parts).bytes }

    var parts: [ZipFile.Part] {
        let numbers = sheets.indices.map { $0 + 1 }
        let names = zip(numbers, sheets).map { number, sheet in
            "<sheet name=\"\(sheet.name)\" sheetId=\"\(number)\" r:id=\"rId\(number)\"/>"
        }
        let links = numbers.map { number in
            "<Relationship Id=\"rId\(number)\" Type=\"\(Workbook.office)/relationships/worksheet\""
                + " Target=\"worksheets/sheet\(number).xml\"/>"
        }
        return [
            part("[Content_Types].xml", types(numbers)),
            part(
                "xl/workbook.xml",
                "<workbook \(Workbook.spaces)><sheets>\(names.joined())</sheets></workbook>"
            ),
            part(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"\(Workbook.package)/relationships\">\(links.joined())</Relationships>"
            ),
            part("xl/styles.xml", Workbook.styles),
        ]
            + zip(numbers, sheets).map { number, sheet in
                part("xl/worksheets/sheet\(number).xml", xml(sheet))
            }
    }

    private func part(_ name: String, _ text: String) -> ZipFile.Part {
        ZipFile.Part(
            name: name,
            content: Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\(text)".utf8)
        )
    }

    private func types(_ numbers: [Int]) -> String {
        let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
        let sheets = numbers.map { number in
            "<Override PartName=\"/xl/worksheets/sheet\(number).xml\""
                + " ContentType=\"\(kind).worksheet+xml\"/>"
        }
        return "<Types xmlns=\"\(Workbook.package)/content-types\">"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"\(kind).sheet.main+xml\"/>"
            + "<Override PartName=\"/xl/styles.xml\" ContentType=\"\(kind).styles+xml\"/>"
            + sheets.joined() + "</Types>"
    }

    private func xml(_ sheet: Sheet) -> String {
        let rows = sheet.rows.map { line, cells in
            let hidden = sheet.hiddenLines.contains(line) ? " hidden=\"1\"" : ""
            let inner = cells.enumerated().map { place, cell in
                let letter = UnicodeScalar(UInt8(ascii: "A") + UInt8(place))
                return xml(cell, at: "\(letter)\(line)")
            }
            return "<row r=\"\(line)\"\(hidden)>\(inner.joined())</row>"
        }
        return "<worksheet \(Workbook.spaces)><sheetData>\(rows.joined())</sheetData></worksheet>"
    }

    private func xml(_ cell: Cell, at place: String) -> String {
        switch cell {
        case .text(let text): "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
        case .number(let text): "<c r=\"\(place)\"><v>\(text)</v></c>"
        case .day(let count): "<c r=\"\(place)\" s=\"1\"><v>\(count)</v></c>"
        case .formula(let text, let value):
            "<c r=\"\(place)\" t=\"str\"><f>\(text)</f><v>\(value)</v></c>"
        case .error(let text): "<c r=\"\(place)\" t=\"e\"><v>\(text)</v></c>"
        }
    }

    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006"
    private static let package = "http://schemas.openxmlformats.org/package/2006"
    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let spaces = "xmlns=\"\(main)\" xmlns:r=\"\(office)/relationships\""
    private static let styles =
        "<styleSheet xmlns=\"\(main)\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/>"
        + "<xf numFmtId=\"14\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>"
}
