/// A zip file made for a test, its parts unpacked; it may say of itself what is not true.
struct ZipFile {
    struct Part {
        var name: String
        var content: [UInt8]
        /// What the list of contents says the part unpacks to.
        var unpacked: Int?
        var isEncrypted = false
    }

    var parts: [Part]

    var bytes: [UInt8] {
        var file: [UInt8] = []
        var list: [UInt8] = []
        for part in parts {
            let place = file.count
            let common = self.common(part)
            file += [0x50, 0x4B, 0x03, 0x04] + common + Array(part.name.utf8) + part.content
            list += [0x50, 0x4B, 0x01, 0x02] + little(20, 2) + common + little(0, 10)
            list += little(place, 4) + Array(part.name.utf8)
        }
        let count = little(parts.count, 2)
        var end: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
        end += little(0, 4) + count + count
        end += little(list.count, 4) + little(file.count, 4) + little(0, 2)
        return file + list + end
    }

    /// What stands both before a part and in the list.
    private func common(_ part: Part) -> [UInt8] {
        let size = part.content.count
        return little(20, 2) + little(part.isEncrypted ? 1 : 0, 2) + little(0, 2) + little(0, 4)
            + little(Int(checksum(part.content)), 4) + little(size, 4)
            + little(part.unpacked ?? size, 4) + little(part.name.utf8.count, 2) + little(0, 2)
    }

    private func little(_ number: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: number >> ($0 * 8)) : 0 }
    }

    /// CRC-32, bit by bit.
    private func checksum(_ bytes: [UInt8]) -> UInt32 {
        var sum = UInt32.max
        for byte in bytes {
            sum ^= UInt32(byte)
            for _ in 0..<8 {
                let isOdd = sum & 1 == 1
                sum >>= 1
                if isOdd { sum ^= 0xEDB8_8320 }
            }
        }
        return ~sum
    }
}
