/// How much of a file is looked at before it is sent back.
struct ReadingLimits: Sendable {
    /// The roster of a large county, 150,000 members, has 20 MB.
    var fileBytes = 100 << 20
    /// What a workbook may unpack to, all its parts together.
    var unpackedBytes = 400 << 20
    /// Honest sheets pack 5 to 40 times; below `freeBytes` nobody counts.
    var packing = 200
    var freeBytes = 20 << 20
    var rows = 500_000
    var columns = 500
    /// What a sheet itself allows in a cell, in bytes of the longest signs.
    var cellBytes = 128 << 10

    /// For the program that opens a workbook; 100,000 rows take it 160 MB.
    var seconds = 120
    var programBytes = 256 << 20
    /// For the one that opens an old workbook: most of it are libraries that it maps and hardly uses.
    var officeBytes = 2 << 30
}
