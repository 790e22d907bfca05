import HTTPTypes
import Testing

@testable import App

/// Somebody to be taken into 竹溪村, as the form has her.
enum Newcomer {
    static let village = "431003190201"
    static let township = "431003190"
    /// A specimen number of the standard's region 999999, born 1990-03-07, a woman.
    static let idNumber = "999999199003070020"
    static let phone = "13812345678"

    static let form = [
        "chapter": "2", "name": "杨秀珍", "sex": "2", "birth_date": "1990-03-07", "group": "1",
        "admission": "applied", "consent": "yes", "channel": "paper", "tag": "volunteer",
    ]

    static let withNumbers = form.merging([
        "id_number": idNumber, "id_consent": "yes", "phone": phone,
    ]) { $1 }
}

extension Person {
    /// Takes somebody in and says under which key.
    func takeIn(_ form: [String: String] = Newcomer.form) async throws -> String {
        let answer = try await post("/members", form).expect(.seeOther)
        return String((answer.location ?? "").split(separator: "/").last ?? "")
    }
}
