/// The text of an SQL array: `{1,NULL,"a \"b\""}`, also with bounds in front (`[2:3]={1,2}`).
enum ArrayText {
    /// Reads a flat array; an array within an array is refused, since no column of ours has one.
    static func read<Element: Column>(
        _ text: UnsafeRawBufferPointer
    ) throws(ColumnFault) -> [Element] {
        var parser = ArrayParser(text: text)
        try parser.open()
        var values: [Element] = []
        while let element = try parser.next() {
            values.append(try parser.value(of: element))
        }
        return values
    }

    /// Writes an array as the server reads it; every element is quoted, so none needs judging.
    static func write(_ elements: some Sequence<String?>) -> String {
        var text = "{"
        for element in elements {
            if text.utf8.count > 1 { text.append(",") }
            guard let element else {
                text.append("NULL")
                continue
            }
            text.append("\"")
            if element.utf8.contains(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
            ) {
                for scalar in element.unicodeScalars {
                    if scalar == "\"" || scalar == "\\" { text.append("\\") }
                    text.unicodeScalars.append(scalar)
                }
            } else {
                text.append(element)
            }
            text.append("\"")
        }
        text.append("}")
        return text
    }
}

/// One element's place in the array text.
private enum ArrayElement {
    case null
    case plain(Range<Int>)
    case escaped
}

/// Walks the text of an array element by element.
private struct ArrayParser {
    let text: UnsafeRawBufferPointer
    private var position = 0
    private var started = false
    private var scratch: [UInt8] = []

    init(text: UnsafeRawBufferPointer) { self.text = text }

    /// Steps over the bounds, if any, and the opening brace.
    mutating func open() throws(ColumnFault) {
        if text.first == UInt8(ascii: "[") {
            guard let equals = text.firstIndex(of: UInt8(ascii: "=")) else { throw .malformed }
            position = equals + 1
        }
        guard position < text.count, text[position] == UInt8(ascii: "{"),
            text.last == UInt8(ascii: "}"), position < text.count - 1
        else { throw .malformed }
        position += 1
    }

    /// The next element, or nil after the last one, which must be the end of the text too.
    mutating func next() throws(ColumnFault) -> ArrayElement? {
        let last = text.count - 1
        if started {
            if position == last { return nil }
            guard text[position] == UInt8(ascii: ",") else { throw .malformed }
            position += 1
        } else {
            started = true
            if position == last { return nil }
        }
        guard position < last else { throw .malformed }
        switch text[position] {
        case UInt8(ascii: "{"): throw .nested
        case UInt8(ascii: "\""): return try quoted(before: last)
        default: return try plain(before: last)
        }
    }

    func value<Element: Column>(of element: ArrayElement) throws(ColumnFault) -> Element {
        switch element {
        case .null: return try Element.readNull()
        case .plain(let range):
            return try Element.read(UnsafeRawBufferPointer(rebasing: text[range]))
        case .escaped:
            let read: Result<Element, ColumnFault> = scratch.withUnsafeBytes { bytes in
                do throws(ColumnFault) {
                    return .success(try Element.read(bytes))
                } catch {
                    return .failure(error)
                }
            }
            return try read.get()
        }
    }

    private mutating func plain(before last: Int) throws(ColumnFault) -> ArrayElement {
        let start = position
        while position < last, text[position] != UInt8(ascii: ",") {
            switch text[position] {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}"):
                throw .malformed
            default: position += 1
            }
        }
        guard start < position else { throw .malformed }
        return isNull(start..<position) ? .null : .plain(start..<position)
    }

    private mutating func quoted(before last: Int) throws(ColumnFault) -> ArrayElement {
        position += 1
        let start = position
        scratch.removeAll(keepingCapacity: true)
        var escapes = false
        while position < last {
            switch text[position] {
            case UInt8(ascii: "\""):
                position += 1
                return escapes ? .escaped : .plain(start..<(position - 1))
            case UInt8(ascii: "\\"):
                if !escapes { scratch.append(contentsOf: text[start..<position]) }
                escapes = true
                position += 1
                guard position < last else { throw .malformed }
                scratch.append(text[position])
            default:
                if escapes { scratch.append(text[position]) }
            }
            position += 1
        }
        throw .malformed
    }

    private func isNull(_ range: Range<Int>) -> Bool {
        range.count == 4 && zip(text[range], "null".utf8).allSatisfy { $0 | 0x20 == $1 }
    }
}
