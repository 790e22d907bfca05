/// The passwords that are tried first, as far as they are long enough to be taken at all.
enum CommonPasswords {
    /// Whether the password (in lower case) is known, one sign over and over, or a straight run.
    static func include(_ password: String) -> Bool {
        known.contains(password) || Set(password).count < 3 || isRun(password)
    }

    private static func isRun(_ password: String) -> Bool {
        let values = password.unicodeScalars.map { Int($0.value) }
        let steps = Set(zip(values.dropFirst(), values).map { $0 - $1 })
        return steps == [1] || steps == [-1]
    }

    private static let known: Set<String> = [
        // Digits: keyboards, birthdays of the republic, and numbers that sound like a vow.
        "1234567890", "0123456789", "0987654321", "123456789a", "12345678a", "123456789q",
        "123456789abc", "1234567890a", "147258369", "123123123", "1231231234", "1122334455",
        "11223344", "112233445566", "123321123", "1233211234567", "789456123", "741852963",
        "963852741", "13145200", "5201314520", "1314520520", "52013145201314", "19491001",
        "100200300", "12341234", "12344321", "1234554321", "135792468", "1357924680",
        "159357159", "147852369", "31415926", "3141592653", "123456123456", "12345678910",
        // Letters and both.
        "password", "password1", "password123", "passw0rd", "p@ssw0rd", "p@ssword", "mima1234",
        "mimamima", "woaini1314", "woaini520", "woaini521", "woaini123", "woaiwojia",
        "woaizhongguo", "iloveyou", "iloveyou1", "qwertyuiop", "qwertyui", "qwerty123",
        "qwerty12", "qwer1234", "qwe123456", "qweasdzxc", "qweasd123", "qazwsxedc", "qazwsx123",
        "1qaz2wsx", "1qaz2wsx3edc", "1q2w3e4r", "1q2w3e4r5t", "q1w2e3r4", "q1w2e3r4t5",
        "asdfghjkl", "asdf1234", "asd123456", "zxcvbnm123", "zxc123456", "zxcvbnm1", "abc12345",
        "abc123456", "abcd1234", "a1234567", "a12345678", "a123456789", "aa123456", "aa12345678",
        "qq123456", "qq123456789", "q123456789", "w123456789", "z123456789", "x123456789",
        "administrator", "admin123", "admin1234", "admin888", "admin123456", "root123456",
        "test1234", "test123456", "user1234", "guest123", "welcome1", "welcome123", "changeme",
        "letmein123", "superman", "football", "baseball", "princess", "sunshine",
        // This house.
        "xiehui123", "xiehui1234", "xiehui123456", "xiehui2009", "jisheng123", "jisheng123456",
        "jishengxiehui", "jsxh123456", "jsxh12345678", "huiyuan123",
    ]
}
