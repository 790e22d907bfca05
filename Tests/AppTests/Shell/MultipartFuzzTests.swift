import Foundation
import Testing

@testable import App

/// Runs for a moment, or for the seconds that `XIEHUI_FUZZ_SECONDS` asks for.
private func fuzz(_ round: (inout SystemRandomNumberGenerator) throws -> Void) rethrows {
    let asked = ProcessInfo.processInfo.environment["XIEHUI_FUZZ_SECONDS"].flatMap(Double.init)
    let clock = ContinuousClock()
    let end = clock.now + .seconds(asked ?? 0.5)
    var random = SystemRandomNumberGenerator()
    repeat { try round(&random) } while clock.now < end
}

/// A form made of pieces that lie near the reader's own marks.
private struct RandomForm {
    var body: [UInt8] = []
    var events: [Multipart.Event] = []

    init(_ random: inout SystemRandomNumberGenerator) {
        for _ in 0..<Int.random(in: 0...5, using: &random) {
            let value = Self.text(&random)
            let isFile = Bool.random(using: &random)
            let header = "Content-Disposition: form-data; name=n" + (isFile ? "; filename=f" : "")
            body += Array("--XX\r\n\(header)\r\n\r\n\(value)\r\n".utf8)
            events += isFile ? Multipart.file("n", "f", value) : [Multipart.field("n", value)]
        }
        body += Array("--XX--".utf8)
    }

    private static func text(_ random: inout SystemRandomNumberGenerator) -> String {
        let pieces = ["\r", "\n", "\r\n", "-", "--", "--XY", "\r\n--", "\r\n--XY", "赵", "v", ""]
        let count = Int.random(in: 0...30, using: &random)
        let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
        return text
    }
}

/// Cuts bytes anywhere, also into nothing.
private func cut(_ body: [UInt8], _ random: inout SystemRandomNumberGenerator) -> [[UInt8]] {
    var chunks: [[UInt8]] = []
    var rest = body[...]
    while !rest.isEmpty {
        let size = min(rest.count, Int.random(in: 0...12, using: &random))
        chunks.append(Array(rest.prefix(size)))
        rest = rest.dropFirst(size)
    }
    return chunks
}

@Test func `any form cut anywhere is read as it was made`() throws {
    try fuzz { random in
        let form = RandomForm(&random)
        let read = try Multipart.read(cut(form.body, &random))
        #expect(read == form.events, "\(String(decoding: form.body, as: UTF8.self))")
    }
}

/// What a form is read as, or why it is refused.
private func outcome(_ chunks: [[UInt8]]) -> String {
    do {
        return "\(try Multipart.read(chunks))"
    } catch {
        return "\(error)"
    }
}

@Test func `a damaged form is read or refused, the same however it is cut`() {
    fuzz { random in
        var body = RandomForm(&random).body
        for _ in 0...Int.random(in: 0...4, using: &random) {
            let place = Int.random(in: 0..<body.count, using: &random)
            switch Int.random(in: 0...2, using: &random) {
            case 0: body[place] = UInt8.random(in: 0...255, using: &random)
            case 1 where body.count > 1: body.remove(at: place)
            default:
                let marks = "\r\n--XX;=\"\\%*'".utf8.shuffled(using: &random)
                body.insert(contentsOf: marks.prefix(3), at: place)
            }
        }
        let chunks = cut(body, &random)
        #expect(outcome([body]) == outcome(chunks), "\(String(decoding: body, as: UTF8.self))")
    }
}

@Test func `a damaged form without files is read or refused`() {
    fuzz { random in
        let marks = Array("a=&%+0F\u{0}\u{FF}".utf8)
        let body = (0..<Int.random(in: 0...40, using: &random)).map { _ in
            marks.randomElement(using: &random) ?? 0
        }
        do throws(FormFault) {
            let fields = try FormFields(urlEncoded: body)
            #expect(fields.all.count <= body.count)
        } catch {
            #expect(error == .malformed || error == .notText)
        }
    }
}
