import Domain
import Foundation
import Postgres

/// A step as typed; what it needs depends on the step.
struct CaseStepForm: Sendable {
    let sent: SentForm
    let step: CaseStep
    let today: Day

    struct Checked: Sendable {
        var day: Day?
        var endsOn: Day?
        var present: Int16?
        var inFavour: Int16?
        var against: Int16?
        var decision: String?
        var grounds: ExitGrounds?
        var reason: String?
    }

    func checked() throws(Problems) -> Checked {
        var problems = Problems()
        var form = Checked()
        if !sent["day"].isEmpty {
            form.day = problems.day("day", sent["day"], upTo: today)
        }
        if step.isPosting { form.endsOn = problems.day("ends_on", sent["ends_on"]) }
        if step.isVote { readVote(&form, &problems) }
        if step == .confirm {
            let missing = Sentence("请写决定的文号，至少 2 个字。")
            form.decision = problems.text(
                "decision_no",
                sent["decision_no"],
                most: 60,
                orElse: missing
            )
            if let decision = form.decision, decision.unicodeScalars.count < 2 {
                problems.add("decision_no", missing)
            }
        }
        if step == .exit {
            form.grounds = ExitGrounds(rawValue: sent["grounds"])
            if form.grounds == nil { problems.add("grounds", Sentence("请选为什么退出。")) }
        }
        if step.needsReason { form.reason = problems.reason(sent["reason"]) }
        try problems.stopIfAny()
        return form
    }

    private func readVote(_ form: inout Checked, _ problems: inout Problems) {
        form.present = heads("present", &problems)
        form.inFavour = heads("in_favour", &problems)
        form.against = heads("against", &problems)
        guard let present = form.present, let inFavour = form.inFavour,
            let against = form.against
        else { return }
        if present < 1 { problems.add("present", Sentence("请填到会的人数。")) }
        if inFavour + against > present {
            problems.add("in_favour", Sentence("同意和反对的加起来不能多过到会的。"))
        }
        if step == .deliberate, inFavour * 2 <= present {
            problems.add("in_favour", Sentence("同意的没有过半，不能算通过。"))
        }
    }

    private func heads(_ field: String, _ problems: inout Problems) -> Int16? {
        guard let count = Int(Folding.tight(sent[field])), (0...2_000).contains(count) else {
            problems.add(field, Sentence("请填人数，最多 {n}。", 2_000))
            return nil
        }
        return Int16(count)
    }
}
