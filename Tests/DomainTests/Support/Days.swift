import Domain
import Testing

/// The day written as `2009-05-29`.
func day(_ iso: String) throws -> Day {
    try Day(iso: iso)
}

/// The place with that code.
func region(_ code: String) throws -> RegionCode {
    try RegionCode(code)
}
