-- Before sensitive data are handled it is written down what for, what could go wrong and what is done about it
-- (domain 1.5, 3 ImpactAssessment); the report stays, longer than the three years that the law asks. Each purpose is
-- looked at anew by the day that its last report names. Only ever added to: a changed mind is a new report.
create table impact_assessment (
    impact_assessment_id bigint generated always as identity primary key,
    region_code text collate "C" not null references region (region_code),
    purpose text not null,
    done_on date not null,
    assessor text not null,
    necessity text not null,
    risk text not null,
    measures text not null,
    review_on date not null,
    entered_by bigint not null references account (account_id),
    entered_at timestamptz not null,
    constraint assessed_purpose_is_known
        check (purpose in ('id_number', 'bank_account', 'hardship', 'special', 'disability', 'child')),
    constraint assessed_risk_is_known check (risk in ('low', 'medium', 'high')),
    constraint assessment_texts_are_short check (length(assessor) between 2 and 40
        and length(necessity) between 2 and 500 and length(measures) between 2 and 500),
    constraint assessment_is_reviewed_later check (review_on > done_on and review_on <= done_on + interval '3 years')
);
create index impact_assessment_by_place on impact_assessment (region_code, purpose, impact_assessment_id);

alter table impact_assessment enable row level security;
comment on table impact_assessment is 'append-only: what was thought of before sensitive data are handled';
-- Says nothing of anybody: whoever looks after or watches over the place may read it.
create policy places_here on impact_assessment for select to xiehui_app using (
    case when region_code ^@ any ((select places from session_reach)::text[]) then 1 else 0 end <> 0);
create policy add_places_here on impact_assessment for insert to xiehui_app with check (
    case when region_code ^@ any ((select places from session_reach)::text[])
          and my_duty_here('{township_officer}', region_code)
          and entered_by = (select account_id from session_reach) then 1 else 0 end <> 0);
grant select, insert (region_code, purpose, done_on, assessor, necessity, risk, measures, review_on, entered_by,
    entered_at) on impact_assessment to xiehui_app;
