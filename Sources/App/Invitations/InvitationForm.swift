import Domain
import Foundation

/// What an invited person sends: her new password twice, and above the village the first code.
struct InvitationForm: Sendable {
    let password: String
    let again: String
    let code: String
    /// The authenticator's secret, sealed, as the page handed it out.
    let enrolment: String

    init(_ form: SentForm) {
        password = form["password"]
        again = form["again"]
        code = form["code"]
        enrolment = form["enrolment"]
    }

    struct Checked: Sendable {
        let password: NewPassword
        /// Above the village: what her telephone holds now, and the step it proved that with.
        let authenticator: (Authenticator, TimeStep)?
    }

    /// - Throws: `Problems` with every field that must be mended.
    func checked(
        for invitation: Invitation,
        _ enrolled: Authenticator?,
        at moment: Date
    ) throws(Problems) -> Checked {
        var problems = Problems()
        let password = Self.read(password, for: invitation, &problems)
        if again != self.password { problems.add("again", Sentence("两次填的密码不一样。")) }
        let step = step(enrolled, at: moment)
        if invitation.needsCode, step == nil {
            problems.add("code", Sentence("动态码不对。请先扫码，再填手机上显示的 6 位数字。"))
        }
        guard let password, problems.isEmpty else { throw problems }
        guard invitation.needsCode, let enrolled, let step else {
            return Checked(password: password, authenticator: nil)
        }
        return Checked(password: password, authenticator: (enrolled, step))
    }

    private func step(_ enrolled: Authenticator?, at moment: Date) -> TimeStep? {
        do {
            return try enrolled?.step(of: OneTimeCode(code), at: moment, after: nil)
        } catch {
            return nil
        }
    }

    private static func read(
        _ typed: String,
        for invitation: Invitation,
        _ problems: inout Problems
    ) -> NewPassword? {
        do {
            return try NewPassword(typed, for: invitation.userName, holding: invitation.duties)
        } catch {
            problems.add("password", Sentence(error))
            return nil
        }
    }
}

extension Sentence {
    init(_ fault: NewPasswordFault) {
        self =
            switch fault {
            case .tooShort(let least): Sentence("密码至少要 {n} 个字。一句自己记得住的话最好。", least)
            case .tooLong(let most): Sentence("密码最多 {n} 个字。", most)
            case .sameAsUserName: Sentence("密码不能和用户名一样。")
            case .common: Sentence("这个密码太常见，别人一猜就中，请换一个。")
            }
    }

    init(_ fault: InvitationCodeFault) {
        self =
            switch fault {
            case .empty: Sentence("请填邀请条上的邀请码。")
            case .length: Sentence("邀请码是 12 个字母和数字，请照邀请条再填一次。")
            case .character(let sign): Sentence("邀请码里没有“{sign}”，请照邀请条再填一次。", sign)
            case .tooFewBytes: Sentence("请填邀请条上的邀请码。")
            }
    }
}
