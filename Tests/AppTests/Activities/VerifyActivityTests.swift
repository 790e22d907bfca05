import Foundation
import HTTPTypes
import Testing

@testable import App

struct VerifyActivityTests {
    @Test func `nobody verifies what she wrote, and what is opened again keeps its authors`()
        async throws
    {
        try await withSite { site in
            let officer = try await site.signIn(Cast.officer)
            let own = try await Happening.log(["chapter": "1", "type": "70"], as: officer)
            try await officer.post("/activities/\(own)/verification")
                .expect(.unprocessableContent, showing: "自己记的不能自己核实")
            let secretary = try await site.signIn(Cast.secretary)
            let other = try await Happening.log(["result": "自己写的成效，和别人不同。"], as: secretary)
            let page = "/activities/\(other)"
            try await officer.post("\(page)/verification").expect(.seeOther)
            try await officer.post("\(page)/reopening", ["reason": ""])
                .expect(.unprocessableContent, showing: "请写明原因")
            try await officer.post("\(page)/reopening", ["reason": "人数不对"]).expect(.seeOther)
            try await officer.post("\(page)/verification").expect(.seeOther)
        }
    }

    @Test func `whoever mends what a ledger brought has written it and does not verify it`()
        async throws
    {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            let officer = try await site.signIn(Cast.officer)
            for isMended in [false, true] {
                let record = try await Happening.log(
                    ["result": "台账里写着的成效，\(isMended)。"],
                    as: secretary
                )
                try Happening.carryOver(record, by: 21, site)
                let page = "/activities/\(record)"
                if isMended {
                    let change = Happening.form.merging([
                        "headcount": "46", "version": "\(record)", "reason": "漏数三人",
                        "copy_confirmed": "yes",
                    ]) { $1 }
                    try await officer.post(page, change).expect(.seeOther)
                }
                let answer = try await officer.post("\(page)/verification")
                if isMended {
                    answer.expect(.unprocessableContent, showing: "自己记的不能自己核实")
                } else {
                    answer.expect(.seeOther)
                }
            }
        }
    }

    @Test func `an officer does not verify what she wrote under another account`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            let record = try await Happening.log(as: secretary)
            _ = try site.database.run(
                "update account set holder_hash = sha256('cast 21') where account_id = 11"
            )
            try await site.signIn(Cast.officer).post("/activities/\(record)/verification")
                .expect(.unprocessableContent, showing: "自己记的不能自己核实")
        }
    }
}
