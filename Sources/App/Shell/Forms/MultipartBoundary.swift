/// The line that parts a form's fields, named in the request's content type.
struct MultipartBoundary: Sendable, Equatable {
    let text: String

    /// Reads `multipart/form-data; boundary=…`; nil for any other kind of form.
    init?(contentType: String) throws(FormFault) {
        var reader = MultipartParameters(Array(contentType.utf8)[...])
        guard reader.word().lowercased() == "multipart/form-data" else { return nil }
        guard let text = try reader.all()["boundary"], (1...70).contains(text.utf8.count),
            text.utf8.allSatisfy(Self.mayHold)
        else { throw .malformed }
        self.text = text
    }

    /// The characters RFC 2046 allows, but for the blank.
    private static func mayHold(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        default: "'()+_,-./:=?".utf8.contains(byte)
        }
    }
}

extension ArraySlice<UInt8> {
    /// What stands before a mark, and whether the mark is here whole.
    ///
    /// If it is not, an end that may be the mark's beginning is left out.
    func cut(before mark: [UInt8]) -> (bytes: ArraySlice<UInt8>, isWhole: Bool) {
        var place = startIndex
        while let start = self[place...].firstIndex(of: mark[0]) {
            let rest = self[start...]
            if rest.starts(with: mark) { return (self[..<start], true) }
            if mark.starts(with: rest) { return (self[..<start], false) }
            place = start + 1
        }
        return (self, false)
    }
}
