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

    /// What a sheet counts 1 January 1970 as.
    private static let sheetDayOf1970 = 25_569
}
