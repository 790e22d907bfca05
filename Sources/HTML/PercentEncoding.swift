extension String {
    /// Writes bytes as `%XX` but for those that may stay.
    init(percentEncoding bytes: [UInt8], keeping isKept: (UInt8) -> Bool) {
        let digits = Array("0123456789ABCDEF".utf8)
        var ascii: [UInt8] = []
        ascii.reserveCapacity(bytes.count)
        for byte in bytes {
            if isKept(byte) {
                ascii.append(byte)
            } else {
                ascii += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        self.init(decoding: ascii, as: UTF8.self)
    }
}

extension UInt8 {
    /// Whether RFC 3986 lets this byte stand for itself everywhere in an address.
    var isUnreserved: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): true
        default: false
        }
    }
}
