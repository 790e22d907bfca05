import Domain
import Hummingbird

extension Stop {
    /// What cannot be read from an address is a page that is not there.
    static func hiding<Value>(_ read: () throws -> Value) throws -> Value {
        do { return try read() } catch { throw Stop.notFound }
    }
}

extension Request {
    /// What the address asks for, by name.
    func asked(_ name: String) -> String? { uri.queryParameters[Substring(name)].map(String.init) }

    /// The place that the address names, if it names one.
    func place() throws -> RegionCode? {
        try Stop.hiding { try uri.queryParameters["place"].map { try RegionCode($0) } }
    }
}

extension Visitor {
    /// The first place that this door opens to her: what is shown when none is named.
    func ownPlace() async throws -> RegionCode {
        let (person, _) = try await read()
        guard let place = Rights.regions(for: act, holding: person.grants).first else {
            throw Stop.notFound
        }
        return place
    }
}
