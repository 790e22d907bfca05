/// A form of an account's page that came back refused: which of them, what stood in it, and what
/// is wrong with it.
struct RefusedChange: Sendable {
    /// The forms of the page; each has fields of its own names.
    enum Form: Sendable, Equatable {
        case grant
        case revoke(Int64)
        case suspension
        /// A button alone: there is nothing to fill in.
        case button

        /// What a field of this form is called on the page; nil if the form has no such field.
        func identifier(of field: String) -> String? {
            switch (self, field) {
            case (.grant, "duty"), (.grant, "region"), (.grant, "holder"), (.grant, "reason"):
                "grant-\(field)"
            case (.revoke(let grant), "reason"): "revoke-\(grant)"
            case (.suspension, "reason"): "suspend"
            default: nil
            }
        }
    }

    let form: Form
    let sent: SentForm
    let problems: Problems
}
