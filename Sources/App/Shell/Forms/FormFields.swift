/// The fields of a form in the order in which the browser sent them.
struct FormFields: Sendable, Equatable {
    struct Field: Sendable, Equatable {
        let name: String
        let value: String
    }

    struct Limits: Sendable {
        var fields = 1_000
        var bytes = 256 << 10
    }

    private(set) var all: [Field] = []

    init(_ fields: [Field] = []) {
        all = fields
    }

    /// Reads `application/x-www-form-urlencoded`, as browsers send a form without files.
    init(
        urlEncoded body: some Collection<UInt8>,
        limits: Limits = Limits()
    ) throws(FormFault) {
        guard body.count <= limits.bytes else { throw .fieldsTooLong }
        for pair in body.split(separator: UInt8(ascii: "&")) {
            guard all.count < limits.fields else { throw .tooManyFields }
            let halves = pair.split(
                separator: UInt8(ascii: "="),
                maxSplits: 1,
                omittingEmptySubsequences: false
            )
            let value = halves.count == 2 ? try Self.text(halves[1]) : ""
            all.append(Field(name: try Self.text(halves[0]), value: value))
        }
    }

    /// The first value of this name; an unticked box and a field that is not there have none.
    subscript(name: String) -> String? {
        all.first { $0.name == name }?.value
    }

    /// All values of this name: the ticked ones of several boxes.
    func values(of name: String) -> [String] {
        all.filter { $0.name == name }.map(\.value)
    }

    mutating func add(_ name: String, _ value: String) {
        all.append(Field(name: name, value: value))
    }

    private static func text(_ encoded: some Collection<UInt8>) throws(FormFault) -> String {
        let spaced = encoded.map { $0 == UInt8(ascii: "+") ? UInt8(ascii: " ") : $0 }
        guard let bytes = [UInt8](percentDecoding: spaced) else { throw .malformed }
        return try String(formBytes: bytes)
    }
}

extension String {
    /// Takes bytes that must be text: UTF-8 without a zero byte.
    init(formBytes bytes: [UInt8]) throws(FormFault) {
        guard !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) else {
            throw .notText
        }
        self = text
    }
}

extension [UInt8] {
    /// Reads `%XX`; a percent sign without two digits is no encoding at all.
    init?(percentDecoding encoded: [UInt8]) {
        self = []
        reserveCapacity(encoded.count)
        var place = 0
        while place < encoded.count {
            guard encoded[place] == UInt8(ascii: "%") else {
                append(encoded[place])
                place += 1
                continue
            }
            guard place + 2 < encoded.count, let high = encoded[place + 1].hexValue,
                let low = encoded[place + 2].hexValue
            else { return nil }
            append(high << 4 | low)
            place += 3
        }
    }
}

extension UInt8 {
    fileprivate var hexValue: UInt8? {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
