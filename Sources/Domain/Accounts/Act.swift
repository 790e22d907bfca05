/// What a person does at a door; each has a row in the table of rights.
///
/// Without raw values, which two acts would be compared by, as texts, at each look at the table.
package enum Act: CaseIterable, Sendable {
    // About herself.
    case seeOwnStart
    case changeOwnPassword
    case changeOwnLanguage
    case seeOwnSessions
    case endOwnSession

    // About the accounts of a place.
    case seeAccounts
    case addAccount
    case grantDuty
    case revokeDuty
    case inviteAgain
    case suspendAccount
    case reinstateAccount

    // About the chapters of a place, their groups, terms and officers, and a township's year.
    case seeChapters
    case addChapter
    case changeChapter
    case changeGroups
    case changeOfficers
    case changeProfile
    case seeVenues
    case keepVenues
    // About named people: members, households and the links between them.
    case seeMembers
    case addMember
    case changeMember
    case transferMember
    case mergeMembers
    case revealNumber
    case recordConsent
    case seeHouseholds
    case changeHouseholds
    case mergeHouseholds
    case changeLinks
    case seeMarks
    case seeHistory
    case issueSlip
    // About personal data: what is kept, who looked, and what somebody asks about it.
    case seeOwnKept
    case askOwnData
    case seeKept
    case seeDataRequests
    case enterDataRequest
    case answerDataRequest
    case confirmDeletion
    case stopDeletion
    // About how long what is kept of people is kept, what they agreed to, and what it was thought over for.
    case seeRetention
    case seeRetentionRows
    case proposeRetention
    case confirmRetention
    case stopRetention
    case holdRetention
    case seeConsents
    case seeAssessments
    case keepAssessments
    // About what chapters do: activities, contacts with households, needs, suggestions, postings.
    case seeActivities
    case logActivity
    case verifyActivity
    case seeContacts
    case logContact
    case seeSuggestions
    case keepSuggestions
    case seePostings
    case keepPostings
    // About a month's rating.
    case seeRatings
    case computeMonth
    case givePoints
    case scoreOneself
    case reviewMonth
    case approveMonth
    case publishMonth
    case raiseVeto
    case decideVeto
    case objectToScore
    case answerObjection
    case changeScheme
    case seePublished
    // About what follows from a year: excellent members, notices, rewards.
    case seeHonours
    case seeNotice
    case nominate
    case confirmHonour
    case postNotice
    case photographNotice
    case recordObjection
    case answerAtDesk
    case handOverReward
    // About five-star households.
    case seeStars
    case seeStarScheme
    case seeStarFigures
    case changeStarScheme
    case applyForStars
    case keepStars
    case seePanel
    case scoreStars
    case voteStars
    case checkStars
    case vetoStars
    case decideStars
    case awardStars
    case seeAward
    // About the money of chapters.
    case seeFunds
    case enterFund
    case approveFund
    case closeFundMonth
    // About revolving money, and what projects came to.
    case seeLoans
    case enterLoan
    case pressLoan
    case repayLoan
    case approveWaiver
    case writeOffLoan
    case seeOutcomes
    case enterMeanIncome
    // About charters, agreements and democratic reviews.
    case seeGovernance
    case keepGovernance
    case fileCharter
    // About the insurance of households.
    case seePolicies
    case keepPolicies
    // About Three-Combination projects.
    case seeProjects
    case enterProject
    case approveProject
    case approveLargeProject
    case returnProject
    case carryProject
    case seeAssisted
    case seeIncome
    case confirmLifting
    case signAcceptance
    // About programmes of assistance and their cases.
    case seeProgrammes
    case changeProgrammes
    case changeRates
    case seeCases
    case enterCase
    case deliberateCase
    case checkCase
    case listCase
    case confirmCase
    case answerCaseAppeal
    // About payments of assistance, and watching over it.
    case seePayments
    case preparePayments
    case sendPayments
    case followReturned
    case seeSupervision
    case superviseCases
    // About the standard returns of a place: which there are, and when they are due.
    case seeReturns
    // About the annual summary and its figures.
    case seeSummaries
    case seeSummaryTemplates
    case changeSummaryTemplate
    case writeSummary
    case checkSummary
    case approveSummary
    case publishSummary
    case returnSummary
    // About ledgers that are taken in.
    case importLedgers
    // About the tree of divisions and the whole house.
    case searchRegions
    /// Of everything one sees anyhow.
    case search
    case verifyAudit
}
