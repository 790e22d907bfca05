/// What another place is to one's own.
package enum RegionRelation: String, CaseIterable, Sendable {
    case own
    /// Above one's own, at any height.
    case parent
    /// Beside one's own, under the same parent.
    case sibling
    /// In one's own, at any depth.
    case child
    case other
}

extension RegionCode {
    package func relation(to other: RegionCode) -> RegionRelation {
        if other == self { return .own }
        if contains(other) { return .child }
        if other.contains(self) { return .parent }
        return other.parent == parent && other.level == level ? .sibling : .other
    }
}
