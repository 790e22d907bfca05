import Foundation
import Testing

@testable import Postgres

/// Damaged and random text for every reader: a value or a fault, never a crash or a wrong value.
///
/// Runs for a moment, or for `XIEHUI_FUZZ_SECONDS`.
@Suite struct ValueFuzzTests {
    private let seeds = [
        "", "-", "0", "-9223372036854775808", "9223372036854775808", "12.50", "-.5", "1.", "NaN",
        "t", "f", "2026-04-06", "12026-01-31", "0044-03-15 BC", "infinity", "-infinity",
        "2026-04-06 07:08:09.123456+00", "2026-04-06 24:00:00-03:30:15", "{}", "{1,NULL,3}",
        #"{"a \"b\" \\ c","",NULL,"NULL"}"#, "[0:1]={1,2}", "{{1},{2}}", "{\"", "{,}", "{a", "\\x",
        "\\x00ff", "\\x0", "{\"\\\\x00\",NULL}", "00000000-0000-0000-0000-000000000000", "1e400",
        "{\"a,b\"}", "协会", "{协会,\"𠮷\"}",
    ].map { Array($0.utf8) }

    private var deadline: ContinuousClock.Instant {
        let given = ProcessInfo.processInfo.environment["XIEHUI_FUZZ_SECONDS"].flatMap(Double.init)
        return .now + .seconds(given ?? 1)
    }

    @Test func `damaged cells are refused or read, and what is read is written back the same`() {
        let end = deadline
        var random = SystemRandomNumberGenerator()
        var rounds = 0
        while ContinuousClock.now < end {
            rounds += 1
            var text = seeds.randomElement(using: &random) ?? []
            for _ in 0..<Int.random(in: 0...4, using: &random) { damage(&text, &random) }
            text.withUnsafeBytes(readAll)
        }
        #expect(rounds > 100)
    }

    /// Changes, removes, adds or doubles something.
    private func damage(_ text: inout [UInt8], _ random: inout some RandomNumberGenerator) {
        let place = Int.random(in: 0...text.count, using: &random)
        let telling = Array("{}[]\",\\=-+:. 09NULLtfxBC\0".utf8)
        let byte =
            Bool.random(using: &random)
            ? telling.randomElement(using: &random) ?? 0 : UInt8.random(in: 0...255, using: &random)
        switch Int.random(in: 0...3, using: &random) {
        case 0: text.insert(byte, at: place)
        case 1 where place < text.count: text[place] = byte
        case 2 where place < text.count: text.remove(at: place)
        default: text.insert(contentsOf: text.prefix(place).suffix(20), at: place)
        }
    }

    private func readAll(_ text: UnsafeRawBufferPointer) {
        same(Int.self, text)
        same(Int64.self, text)
        same(Int32.self, text)
        same(Int16.self, text)
        same(UInt8.self, text)
        same(Bool.self, text)
        same(CivilDate.self, text)
        same([UInt8].self, text)
        same(UUID.self, text)
        same([Int?].self, text)
        same([String?].self, text)
        same([CivilDate].self, text)
        same([[UInt8]].self, text)
        let moment = value(Date.self, text)
        if let moment { #expect(moment.bound != nil) }
        for decimals in [0, 2, 18] {
            guard let value = scaled(text, decimals) else { continue }
            var back = Scaled(value, decimals: decimals).bound ?? ""
            let again = back.withUTF8 { scaled(UnsafeRawBufferPointer($0), decimals) }
            #expect(again == value)
        }
    }

    /// What was read must be read again from what it is written as.
    private func same<T: Column & Bindable & Equatable>(
        _ type: T.Type,
        _ text: UnsafeRawBufferPointer
    ) {
        guard let first = value(type, text) else { return }
        var written = first.bound ?? ""
        let second = written.withUTF8 { value(type, UnsafeRawBufferPointer($0)) }
        #expect(first == second)
    }

    private func value<T: Column>(_ type: T.Type, _ text: UnsafeRawBufferPointer) -> T? {
        do throws(ColumnFault) { return try T.read(text) } catch { return nil }
    }

    private func scaled(_ text: UnsafeRawBufferPointer, _ decimals: Int) -> Int64? {
        do throws(ColumnFault) {
            return try Scaled.read(text, decimals: decimals)
        } catch {
            return nil
        }
    }

    @Test func `random values survive their text`() throws {
        let end = deadline
        let scalars = Array("\"\\{},NULL \n\t'甲\u{301}𠮷aZ").map(String.init)
        while ContinuousClock.now < end {
            let words = (0..<Int.random(in: 0...6)).map { _ -> String? in
                guard Int.random(in: 0...5) > 0 else { return nil }
                return (0..<Int.random(in: 0...8)).map { _ in scalars.randomElement() ?? "" }
                    .joined()
            }
            var text = ArrayText.write(words)
            let back = text.withUTF8 { value([String?].self, UnsafeRawBufferPointer($0)) }
            #expect(back == words)
            let moment = Date(
                timeIntervalSince1970: Double(
                    Int64.random(in: -2_000_000_000_000_000...4_000_000_000_000_000)
                ) / 1e6
            )
            var bound = try #require(moment.bound)
            let read = try #require(bound.withUTF8 { value(Date.self, UnsafeRawBufferPointer($0)) })
            #expect(abs(read.timeIntervalSince(moment)) < 0.000_002)
        }
    }
}
