/// Somebody who may sign in.
package struct Account: Sendable {
    /// The key of an account; never a bare number.
    package struct ID: Sendable, Hashable {
        package let value: Int64

        package init(_ value: Int64) {
            self.value = value
        }
    }
}
