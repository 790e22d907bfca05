import HTML

/// A request ends here with a page of its own: not an error of ours, and not a form's.
enum Stop: Error {
    /// Nobody is signed in; after signing in the visitor comes back to where she was going.
    case signIn
    /// She is signed in, but her duties do not reach this.
    case forbidden
    /// No such row, or not hers to see: the two look the same.
    case notFound
    /// The page lay open too long, or the form came from another site.
    case staleForm
    /// The same form was sent before; this is where that led.
    case alreadyDone(Link)
    /// The form is too large or cannot be read.
    case unreadable
}
