import HTML

/// What is said under a list that stops at its limit, so that nobody takes it for the whole.
struct CutNote {
    let t: Words
    let shown: Int
    /// The limit of the list's query.
    let most: Int
    /// Whether the numbers above are counted from the list itself.
    var isCounted = true

    var body: HTML? {
        guard shown >= most else { return nil }
        let said =
            isCounted
            ? t("这里只列前 {n} 条，上面的数也只算到这里。其余的请进到乡镇、村里或按年份看。", most)
            : t("这里只列前 {n} 条。其余的请进到乡镇、村里或按年份看。", most)
        return "<p class=\"soft note\">\(said)</p>"
    }
}
