/// A chapter as the township's list has it, with the place it belongs to.
package struct ChapterRow: Hashable, Sendable {
    package let line: Int
    /// The village's code, or the pseudo-region of an enterprise or of migrants.
    package let region: RegionCode
    package let name: String
    package let kind: ChapterKind
    package let place: String?
    package let foundedOn: Day?
    package let office: String?
    package let phone: Phone?

    init(_ reading: inout RowReading) throws(RowFault) {
        line = reading.row.line
        name = try reading.chapterName()
        region = try reading.villageCode()
        guard let kind = ChapterKind(written: reading.row[.chapterKind]), kind != .town else {
            throw reading.fault(.unknownKind, .chapterKind)
        }
        self.kind = kind
        place = reading.freeText(.place)
        foundedOn = reading.pastDay(orUnknown: .foundedOn)
        office = reading.freeText(.office)
        phone = reading.phone()
    }

    package var known: KnownChapters.Chapter {
        KnownChapters.Chapter(region: region, name: name, place: place, foundedOn: foundedOn)
    }
}

extension RowReading {
    fileprivate func chapterName() throws(RowFault) -> String {
        let name = Folding.tight(row[.chapter])
        guard !name.isEmpty else { throw fault(.missingName, .chapter) }
        guard name.count <= 50 else { throw fault(.badName, .chapter) }
        return name
    }

    fileprivate func villageCode() throws(RowFault) -> RegionCode {
        do {
            let code = try RegionCode(row[.regionCode])
            guard code.level == .village else { throw fault(.badRegionCode, .regionCode) }
            return code
        } catch {
            throw fault(.badRegionCode, .regionCode)
        }
    }
}
