import Domain
import Testing

@Suite struct GovernanceValueTests {
    @Test func `a quarter has its days, and the one before and after`() throws {
        let quarter = try #require(Quarter(iso: "2009-Q4"))
        #expect(quarter.first.iso == "2009-10-01" && quarter.last.iso == "2009-12-31")
        #expect(quarter.firstAfter.iso == "2010-01-01")
        #expect(quarter.moved(by: 1).iso == "2010-Q1" && quarter.moved(by: -4).iso == "2008-Q4")
        #expect(Quarter(of: try Day(iso: "2009-03-31")).iso == "2009-Q1")
        #expect(Quarter(of: try Day(iso: "2009-04-01")).iso == "2009-Q2")
        for text in ["2009-Q0", "2009-Q5", "2009-04", "09-Q1", "2009-q1", "2009Q1", ""] {
            #expect(Quarter(iso: text) == nil)
        }
    }

    @Test func `the rate is of the valid ballots`() throws {
        let ballots = try #require(
            ReviewBallots(issued: 50, valid: 48, satisfied: 36, basically: 9, dissatisfied: 3)
        )
        #expect(ballots.rate == "93.8")
        #expect(
            ReviewBallots(issued: 3, valid: 3, satisfied: 1, basically: 1, dissatisfied: 1)?.rate
                == "66.7"
        )
        #expect(
            ReviewBallots(issued: 9, valid: 9, satisfied: 9, basically: 0, dissatisfied: 0)?.rate
                == "100.0"
        )
        #expect(
            ReviewBallots(issued: 9, valid: 10, satisfied: 10, basically: 0, dissatisfied: 0) == nil
        )
        #expect(
            ReviewBallots(issued: 9, valid: 9, satisfied: 9, basically: 1, dissatisfied: 0) == nil
        )
        #expect(
            ReviewBallots(issued: 9, valid: 0, satisfied: 0, basically: 0, dissatisfied: 0) == nil
        )
    }

    @Test(arguments: [
        ("违者罚款五十元", "罚款"), ("违者处罚", "处罚"), ("交纳保证金", "保证金"), ("超生的取消其资格", "取消其"),
        ("不得享受集体福利", "不得享受"), ("停发红利", "停发"), ("提倡只生一个", "只生"), ("生育间隔四年", "生育间隔"),
    ])
    func `clauses with a penalty, a lost right or a number of births are found`(
        clause: String,
        word: String
    ) {
        #expect(CharterWords.find(in: clause) == word)
    }

    @Test(arguments: [
        "不设罚款，不收押金", "不得罚款", "禁止处罚群众", "没有违约金", "邻里互助，尊老爱幼，男女平等", "妥善处理纠纷",
    ])
    func `what keeps them out may stand`(clause: String) {
        #expect(CharterWords.find(in: clause) == nil)
    }

    @Test func `what a ledger says became of a suggestion`() {
        #expect(SuggestionState(written: "已采纳") == .accepted)
        #expect(SuggestionState(written: " 已答复 ") == .answered)
        #expect(SuggestionState(written: "") == .received)
        #expect(SuggestionState(written: "随便") == nil)
        for state in SuggestionState.allCases {
            #expect(SuggestionState(written: state.label.chinese) != nil)
        }
    }
}
