/// Many lines of COPY's text format, written cell by cell into one piece of bytes.
///
/// For rows by the hundred thousand; where there are few, `CopyText` reads better.
package struct CopyLines: Sendable {
    package private(set) var bytes: [UInt8] = []
    private var isAtStart = true

    package init(reserving capacity: Int = 0) {
        bytes.reserveCapacity(capacity)
    }

    /// The next cell, as text; nil is NULL.
    package mutating func add(_ text: String?) {
        separate()
        guard var text else { return addNull() }
        text.withUTF8 { cell in
            guard cell.contains(where: CopyLines.isSpecial) else {
                return bytes.append(contentsOf: cell)
            }
            for byte in cell { CopyText.append(byte, to: &bytes) }
        }
    }

    package mutating func add(_ number: Int?) {
        separate()
        guard let number else { return addNull() }
        bytes.append(contentsOf: String(number).utf8)
    }

    /// The next cell, a `bytea`.
    package mutating func add(bytes value: (some Sequence<UInt8>)?) {
        separate()
        guard let value else { return addNull() }
        bytes.append(contentsOf: [0x5C, 0x5C, 0x78])
        for byte in value {
            bytes.append(CopyLines.digits[Int(byte >> 4)])
            bytes.append(CopyLines.digits[Int(byte & 15)])
        }
    }

    /// The next cell, a `text[]`.
    package mutating func add(list: [String]?) {
        add(list.map { [String].boundText($0) })
    }

    package mutating func endLine() {
        bytes.append(UInt8(ascii: "\n"))
        isAtStart = true
    }

    private mutating func separate() {
        if !isAtStart { bytes.append(UInt8(ascii: "\t")) }
        isAtStart = false
    }

    private mutating func addNull() {
        bytes.append(contentsOf: [0x5C, 0x4E])
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte == 0x5C || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }

    private static let digits = Array("0123456789abcdef".utf8)
}

extension [String] {
    fileprivate static func boundText(_ list: [String]) -> String { String.boundArray(list) }
}
