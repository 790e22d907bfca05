import Foundation
import HTML
import Hummingbird
import Postgres

extension Site {
    /// The whole site, a line a feature.
    func doors() -> Doors {
        var doors = Doors(site: self)
        BoardRoutes(site: self).add(to: &doors)
        ComparisonRoutes().add(to: &doors)
        SignInRoutes(site: self).add(to: &doors)
        InvitationRoutes(site: self).add(to: &doors)
        StartRoutes().add(to: &doors)
        OwnAccountRoutes().add(to: &doors)
        AccountRoutes(site: self).add(to: &doors)
        RegionRoutes().add(to: &doors)
        SearchRoutes().add(to: &doors)
        addRegister(to: &doors)
        addMonth(to: &doors)
        addStars(to: &doors)
        addMoney(to: &doors)
        addProjects(to: &doors)
        addAssistance(to: &doors)
        ReturnRoutes().add(to: &doors)
        RatingReturnRoutes().add(to: &doors)
        addSummaries(to: &doors)
        return doors
    }

    /// Who belongs to it: chapters, members, households, and the ledgers they come from.
    private func addRegister(to doors: inout Doors) {
        LedgerRoutes().add(to: &doors)
        ChapterRoutes().add(to: &doors)
        GroupRoutes().add(to: &doors)
        UnitRoutes().add(to: &doors)
        TermRoutes().add(to: &doors)
        PostRoutes().add(to: &doors)
        ProfileRoutes().add(to: &doors)
        VenueRoutes().add(to: &doors)
        CharterRoutes().add(to: &doors)
        CharterPaperRoutes().add(to: &doors)
        GovernanceRoutes().add(to: &doors)
        HistoryRoutes().add(to: &doors)
        MemberRoutes(site: self).add(to: &doors)
        MergerRoutes(site: self).add(to: &doors)
        HouseholdRoutes(site: self).add(to: &doors)
        HouseholdMergerRoutes(site: self).add(to: &doors)
        MarkRoutes(site: self).add(to: &doors)
        SlipRoutes(site: self).add(to: &doors)
        PolicyRoutes().add(to: &doors)
        PrivacyRoutes().add(to: &doors)
        RetentionRoutes().add(to: &doors)
        ConsentRoutes().add(to: &doors)
        AssessmentRoutes().add(to: &doors)
    }

    /// What is done in a month, and how it is judged.
    private func addMonth(to doors: inout Doors) {
        ActivityRoutes().add(to: &doors)
        ActivityStepRoutes().add(to: &doors)
        ParticipantRoutes().add(to: &doors)
        ActivityFileRoutes().add(to: &doors)
        ContactRoutes(site: self).add(to: &doors)
        FollowUpRoutes(site: self).add(to: &doors)
        SuggestionRoutes(site: self).add(to: &doors)
        WebSuggestionRoutes(site: self).add(to: &doors)
        PostingRoutes(site: self).add(to: &doors)
        RatingRoutes().add(to: &doors)
        StepRoutes().add(to: &doors)
        ComputationRoutes().add(to: &doors)
        SheetRoutes().add(to: &doors)
        VetoRoutes().add(to: &doors)
        SourceRoutes().add(to: &doors)
        ObjectionRoutes().add(to: &doors)
        RevisionRoutes().add(to: &doors)
        SchemeRoutes().add(to: &doors)
        TrialRoutes().add(to: &doors)
        CalendarRoutes().add(to: &doors)
        FlagYearRoutes().add(to: &doors)
        HonourRoutes().add(to: &doors)
        NoticeRoutes().add(to: &doors)
        NoticeDesk().add(to: &doors)
        RewardRoutes().add(to: &doors)
    }

    /// Five-star households, from the scheme to the plaque.
    private func addStars(to doors: inout Doors) {
        StarSchemeRoutes().add(to: &doors)
        StarSchemeChanges().add(to: &doors)
        RoundDaysRoutes().add(to: &doors)
        StarStatisticsRoutes().add(to: &doors)
        StarRoundRoutes().add(to: &doors)
        PanelRoutes().add(to: &doors)
        ScoringRoutes().add(to: &doors)
        VoteRoutes().add(to: &doors)
        StarDecisionRoutes().add(to: &doors)
        SampleRoutes().add(to: &doors)
        StarVetoRoutes().add(to: &doors)
        WebObjectionRoutes(site: self).add(to: &doors)
        StarAwardRoutes().add(to: &doors)
        VerificationRoutes(site: self).add(to: &doors)
        StarApplicationRoutes().add(to: &doors)
        StarHelpRoutes().add(to: &doors)
    }

    /// The books of chapters.
    private func addMoney(to doors: inout Doors) {
        StatementRoutes().add(to: &doors)
        StatementReturnRoutes().add(to: &doors)
        StatementTotalsRoutes().add(to: &doors)
        FundRoutes().add(to: &doors)
        FundEntryRoutes().add(to: &doors)
        ReconciliationRoutes().add(to: &doors)
        PaymentRoutes().add(to: &doors)
        PayeeRoutes().add(to: &doors)
        LayoutRoutes().add(to: &doors)
        ReturnedRoutes().add(to: &doors)
        SupervisionRoutes().add(to: &doors)
    }

    /// Three-Combination projects.
    private func addProjects(to doors: inout Doors) {
        ProjectRoutes().add(to: &doors)
        ProjectStepRoutes().add(to: &doors)
        AssistedRoutes().add(to: &doors)
        ProjectPartRoutes().add(to: &doors)
        AcceptanceRoutes().add(to: &doors)
        LoanRoutes().add(to: &doors)
        LoanStepRoutes().add(to: &doors)
        RevolvingRuleRoutes().add(to: &doors)
        OutcomeRoutes().add(to: &doors)
        ProjectReturnRoutes().add(to: &doors)
    }

    /// Programmes of assistance, and whom they help.
    private func addAssistance(to doors: inout Doors) {
        ProgrammeRoutes().add(to: &doors)
        CaseRoutes().add(to: &doors)
        CaseStepRoutes().add(to: &doors)
        YearCheckRoutes().add(to: &doors)
        CaseRowRoutes().add(to: &doors)
        CaseReturnRoutes().add(to: &doors)
        BenefitRoutes().add(to: &doors)
    }

    /// The year's end.
    private func addSummaries(to doors: inout Doors) {
        FigureRoutes().add(to: &doors)
        SummaryRoutes().add(to: &doors)
        SummarySectionRoutes().add(to: &doors)
        SummaryPaperRoutes().add(to: &doors)
        SummaryTemplateRoutes().add(to: &doors)
        SummaryTemplateSentenceRoutes().add(to: &doors)
    }

    /// Everything the site answers, with what every answer passes through.
    ///
    /// - Parameter schema: the fingerprint of the schema it is served with.
    package func router(schema: String) -> Router<Visit> {
        let doors = doors()
        let router = doors.router
        router.get("/static/{file}") { [statics] _, visit in
            try statics.response(for: visit.parameters.get("file") ?? "")
        }
        Health(database: database, schema: schema).add(to: router)
        return router
    }

    /// Every door, for tests that walk them all.
    package var allDoors: [Door] { doors().list }

    /// Every folder of query files, so that names and files are compared at the start.
    package static let queryFiles: [any QueryFile.Type] = [
        ShellQuery.self, SignInQuery.self, InvitationQuery.self, AccountQuery.self,
        OwnAccountQuery.self, RegionQuery.self, CommandQuery.self,
        AuditQuery.self, LedgerQuery.self, ChapterQuery.self, ProfileQuery.self, HistoryQuery.self,
        MemberQuery.self, HouseholdQuery.self, ActivityQuery.self,
        ContactQuery.self, FollowUpQuery.self, SuggestionQuery.self, PostingQuery.self,
        RatingQuery.self, BoardQuery.self, ComparisonQuery.self,
        ObjectionQuery.self, SchemeQuery.self, FlagYearQuery.self, HonourQuery.self,
        NoticeQuery.self, RewardQuery.self, ComputationQuery.self, SlipQuery.self,
        StarRoundQuery.self, StarDecisionQuery.self, WebObjectionQuery.self,
        StarSchemeQuery.self, StarScoringQuery.self, StarStatisticsQuery.self,
        StarApplicationQuery.self, StarAwardQuery.self, FundQuery.self, StatementQuery.self,
        ReconciliationQuery.self, VenueQuery.self, PolicyQuery.self, GovernanceQuery.self,
        DataRequestQuery.self, RetentionQuery.self, ConsentQuery.self, AssessmentQuery.self,
        ProjectQuery.self, LoanQuery.self, OutcomeQuery.self,
        ProgrammeQuery.self, CaseQuery.self,
        PaymentQuery.self, SupervisionQuery.self, FigureQuery.self, SummaryQuery.self,
        SummaryTemplateQuery.self, SearchQuery.self, ReturnQuery.self,
    ]
}
