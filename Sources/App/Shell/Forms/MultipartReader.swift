/// Reads a form with files, `multipart/form-data`, from chunks cut anywhere.
///
/// Fields come whole; a file's bytes are handed on as they arrive and are never gathered, so an
/// upload of any size costs one chunk of memory. After a fault the reader is of no further use.
struct MultipartReader: Sendable {
    enum Event: Sendable, Equatable {
        case field(FormFields.Field)
        case fileBegan(MultipartFile)
        case fileBytes(ArraySlice<UInt8>)
        case fileEnded
    }

    struct Limits: Sendable {
        var headerBytes = 8 << 10
        var parts = 1_000
        /// All fields together.
        var fieldBytes = 256 << 10
        /// All files together.
        var fileBytes = 256 << 20
    }

    private enum State {
        case preamble
        case delimiter
        case header
        case field(name: String)
        case file
        case end
    }

    private let limits: Limits
    private let delimiter: [UInt8]
    private var state = State.preamble
    /// What came but cannot be told yet; at the start the line end that the first delimiter lacks.
    private var held: [UInt8] = Array("\r\n".utf8)
    private var value: [UInt8] = []
    private var parts = 0
    private var fieldBytes = 0
    private var fileBytes = 0
    private var preambleBytes = 0

    init(boundary: MultipartBoundary, limits: Limits = Limits()) {
        self.limits = limits
        delimiter = Array("\r\n--\(boundary.text)".utf8)
    }

    /// Takes the next bytes and tells what became known through them.
    mutating func read(_ chunk: [UInt8]) throws(FormFault) -> [Event] {
        var rest = (held.isEmpty ? chunk : held + chunk)[...]
        held = []
        var events: [Event] = []
        while try step(&rest, &events) {}
        if case .end = state { return events }
        held = Array(rest)
        return events
    }

    /// Says that nothing follows; a form without its closing delimiter was cut short.
    func finish() throws(FormFault) {
        guard case .end = state else { throw .cutShort }
    }

    /// Reads one piece; false when more bytes are needed.
    private mutating func step(
        _ rest: inout ArraySlice<UInt8>,
        _ events: inout [Event]
    ) throws(FormFault) -> Bool {
        switch state {
        case .preamble, .field, .file: try content(&rest, &events)
        case .delimiter: try lineAfterDelimiter(&rest)
        case .header: try header(&rest, &events)
        case .end: false
        }
    }

    /// Reads what stands before the next delimiter, as far as it is here.
    private mutating func content(
        _ rest: inout ArraySlice<UInt8>,
        _ events: inout [Event]
    ) throws(FormFault) -> Bool {
        let (bytes, isWhole) = rest.cut(before: delimiter)
        try take(bytes, &events)
        rest = rest[bytes.endIndex...]
        guard isWhole else { return false }
        rest = rest.dropFirst(delimiter.count)
        try endPart(&events)
        state = .delimiter
        return true
    }

    private mutating func take(
        _ bytes: ArraySlice<UInt8>,
        _ events: inout [Event]
    ) throws(FormFault) {
        switch state {
        case .field:
            fieldBytes += bytes.count
            guard fieldBytes <= limits.fieldBytes else { throw .fieldsTooLong }
            value += bytes
        case .file:
            fileBytes += bytes.count
            guard fileBytes <= limits.fileBytes else { throw .filesTooLong }
            if !bytes.isEmpty { events.append(.fileBytes(bytes)) }
        default:
            preambleBytes += bytes.count
            guard preambleBytes <= limits.headerBytes else { throw .headerTooLong }
        }
    }

    private mutating func endPart(_ events: inout [Event]) throws(FormFault) {
        switch state {
        case .field(let name):
            events.append(.field(.init(name: name, value: try String(formBytes: value))))
            value = []
        case .file: events.append(.fileEnded)
        default: break
        }
    }

    /// Reads the end of the delimiter's line: `--` closes the form, else a part follows.
    private mutating func lineAfterDelimiter(
        _ rest: inout ArraySlice<UInt8>
    ) throws(FormFault) -> Bool {
        let line = rest.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
        guard rest.count - line.count <= limits.headerBytes else { throw .headerTooLong }
        guard line.count >= 2 else { return false }
        if rest.starts(with: "--".utf8) {
            state = .end
        } else if line.starts(with: "\r\n".utf8) {
            state = .header
            rest = line.dropFirst(2)
        } else {
            throw .malformed
        }
        return true
    }

    private mutating func header(
        _ rest: inout ArraySlice<UInt8>,
        _ events: inout [Event]
    ) throws(FormFault) -> Bool {
        let (bytes, isWhole) = rest.cut(before: Array("\r\n\r\n".utf8))
        guard bytes.count <= limits.headerBytes else { throw .headerTooLong }
        guard isWhole else { return false }
        rest = rest[bytes.endIndex...].dropFirst(4)
        parts += 1
        guard parts <= limits.parts else { throw .tooManyFields }
        switch try MultipartHeader(bytes) {
        case .field(let name): state = .field(name: name)
        case .file(let file):
            state = .file
            events.append(.fileBegan(file))
        }
        return true
    }
}
