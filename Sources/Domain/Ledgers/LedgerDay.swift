extension Day {
    /// Reads a date as it stands in a ledger: as clerks write it, or as a sheet counts it.
    ///
    /// A date that was copied as a bare number counts days from 30 December 1899: 39953 is
    /// 20 May 2009. Five digits are no date in any other style.
    init(inLedger text: String) throws(DayFault) {
        if text.utf8.count == 5, let count = Digits.number(text), count > 10_000 {
            self.init(ordinal: count - Day.sheetDayOf1970)
            return
        }
        // Most dates are written this way, and it is read in a third of the time.
        if text.utf8.count == 10, text.utf8.count(where: { $0 == UInt8(ascii: "-") }) == 2 {
            try self.init(iso: text)
            return
        }
        try self.init(written: text)
    }

    /// Month and day of a date that leaves the year to the ledger: `5月20日`, `5-20`, `5.20`.
    ///
    /// Nil for every other text, `2009-5` and `5月` too.
    static func monthAndDay(inLedger text: String) -> (month: Int, day: Int)? {
        var folded = Folding.tight(text)[...]
        if folded.hasSuffix("日") || folded.hasSuffix("号") {
            folded = folded.dropLast().replacing("月", with: "-")[...]
        }
        for sign in ["-", "/", "."] where folded.contains(sign) {
            let parts = folded.split(separator: sign, omittingEmptySubsequences: false)
            guard parts.count == 2, parts.allSatisfy({ (1...2).contains($0.utf8.count) }),
                let month = Digits.number(parts[0]), let day = Digits.number(parts[1])
            else { return nil }
            return (month, day)
        }
        return nil
    }

    /// What a sheet counts 1 January 1970 as.
    private static let sheetDayOf1970 = 25_569
}
