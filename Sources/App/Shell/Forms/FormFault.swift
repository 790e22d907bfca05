/// Why what a browser sent as a form cannot be read; a person at a browser never causes one but
/// by size.
enum FormFault: Error, Equatable {
    case malformed
    /// Not UTF-8, or with a zero byte, which no column of text can hold.
    case notText
    /// The connection ended before the form did.
    case cutShort
    case headerTooLong
    case tooManyFields
    case fieldsTooLong
    case filesTooLong
}
