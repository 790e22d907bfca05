-- Three-Combination projects (domain 7, 9 R7; 三结合): a chapter's work joined with a household's livelihood. A project is
-- applied for, reviewed by the village, posted, approved, contracted, funded, run and accepted; each of these is a row
-- that is only added to, and which step follows on which is one table, the same as ProjectStep in Domain. A project
-- that an old ledger brings is running: no steps are made up for it. Who is helped, with what and how its income went
-- stands with the project; income is self-declared, kept as a band and open to its keepers alone. About births there
-- is no field (domain 1).
create table project (
    project_id bigint generated always as identity primary key,
    chapter_id bigint not null,
    region_code text collate "C" not null references region (region_code),
    name text not null,
    kind text not null,
    product text not null,
    is_base boolean not null,
    operator_kind text,
    operator_name text not null,
    operator_household_id bigint references household (household_id),
    operator_id_sealed bytea,
    operator_id_hash bytea,
    site text,
    scale numeric(12, 2),
    scale_unit text,
    plan text,
    plan_income_fen bigint,
    budget_fen bigint,
    starts_on date,
    built_on date,
    cycle_months smallint default 36,
    partners text,
    risks text,
    state text not null default 'idea',
    entered_by bigint not null references account (account_id),
    entered_at timestamptz not null,
    person_key_id bigint not null references person_key (person_key_id),
    version integer not null default 1,
    changed_at timestamptz not null default now(),
    ledger_file_id bigint references ledger_file (ledger_file_id),
    ledger_line integer,
    row_hash bytea,
    constraint project_is_of_the_chapter foreign key (chapter_id, region_code)
        references chapter (chapter_id, region_code),
    constraint project_kind_is_known
        check (kind in ('crop', 'livestock', 'aquaculture', 'processing', 'handicraft', 'service')),
    constraint project_operator_is_known check (operator_kind in ('household', 'cooperative', 'company')),
    constraint only_a_ledger_lacks_the_operators_kind
        check (operator_kind is not null or ledger_file_id is not null),
    constraint operator_household_leads check (operator_household_id is null or operator_kind = 'household'),
    constraint operators_number_is_sealed_and_hashed
        check ((operator_id_sealed is null) = (operator_id_hash is null) and length(operator_id_hash) = 32),
    constraint project_texts_are_short check (length(name) between 2 and 60 and length(product) between 1 and 30
        and length(operator_name) between 1 and 60 and length(site) between 1 and 100
        and length(plan) between 1 and 500 and length(partners) between 1 and 200
        and length(risks) between 1 and 300),
    constraint project_scale_counts check (scale > 0 and (scale is null) = (scale_unit is null)),
    constraint project_scale_unit_is_known check (scale_unit in ('mu', 'head', 'birds', 'm2', 'hives', 'ponds', 'kg')),
    constraint project_money_counts check (plan_income_fen between 0 and 100000000000
        and budget_fen between 1 and 100000000000),
    constraint project_cycle_is_possible check (cycle_months between 3 and 120),
    constraint project_state_is_known check (state in ('idea', 'applied', 'village_reviewed', 'on_notice',
        'town_approved', 'county_approved', 'contracted', 'funded', 'running', 'accepted', 'repaying', 'closed',
        'terminated')),
    constraint project_ledger_line_is_whole check (num_nulls(ledger_file_id, ledger_line, row_hash) in (0, 3))
);
create index project_by_region on project (region_code, project_id);
create index project_of_chapter on project (chapter_id, project_id);
create index project_by_operator on project (operator_household_id) where operator_household_id is not null;
create unique index project_row_is_taken_once on project (row_hash);
create trigger version_moves before update on project
    for each row execute function version_moves();
create trigger person_key_is_made before insert on project
    for each row execute function person_key_is_made();

-- Which step leads from where to where, and whose it is. 'signatures' takes two, and comes of the second.
create table project_move (
    step text not null,
    from_state text not null,
    to_state text not null,
    duties text[] not null,
    primary key (step, from_state)
);
insert into project_move (step, from_state, to_state, duties)
select m.step, unnest(m.froms), m.to_state, m.duties
from (values
    ('applied', '{idea}'::text[], 'applied', '{village_secretary,township_officer}'::text[]),
    ('village_reviewed', '{applied}', 'village_reviewed', '{village_secretary,township_officer}'),
    ('on_notice', '{village_reviewed}', 'on_notice', '{village_secretary,township_officer}'),
    ('town_approved', '{on_notice}', 'town_approved', '{township_approver}'),
    ('county_approved', '{town_approved}', 'county_approved', '{county_approver}'),
    ('contracted', '{town_approved,county_approved}', 'contracted', '{township_officer}'),
    ('funded', '{contracted}', 'funded', '{township_officer}'),
    ('running', '{funded}', 'running', '{township_officer}'),
    ('accepted', '{running}', 'accepted', '{signatures}'),
    ('repaying', '{accepted}', 'repaying', '{township_officer}'),
    ('closed', '{accepted,repaying}', 'closed', '{township_officer}'),
    ('returned', '{applied,village_reviewed,on_notice}', 'idea', '{township_officer,township_approver}'),
    ('returned', '{town_approved}', 'idea', '{county_approver}'),
    ('terminated', '{idea,applied,village_reviewed,on_notice,town_approved,county_approved,contracted,funded,'
        'running,accepted,repaying}', 'terminated', '{township_officer}')
) m (step, froms, to_state, duties);

create table project_step (
    project_step_id bigint generated always as identity primary key,
    project_id bigint not null references project (project_id),
    region_code text collate "C" not null references region (region_code),
    step text not null,
    from_state text not null,
    reason text,
    day date not null,
    ends_on date,
    present smallint,
    votes_for smallint,
    votes_against smallint,
    taken_by bigint not null references account (account_id),
    taken_at timestamptz not null,
    constraint project_step_is_in_the_table foreign key (step, from_state)
        references project_move (step, from_state),
    constraint project_step_back_has_a_reason
        check ((step in ('returned', 'terminated')) <= (reason is not null) and length(reason) between 1 and 200),
    constraint project_review_has_its_votes check (case when step = 'village_reviewed'
        then num_nulls(present, votes_for, votes_against) = 0 and present between 1 and 5000
            and votes_for > votes_against and votes_against >= 0 and votes_for + votes_against <= present
        else num_nonnulls(present, votes_for, votes_against) = 0 end),
    constraint project_notice_lasts_a_week
        check (case when step = 'on_notice' then coalesce(ends_on >= day + 7, false) else ends_on is null end)
);
create index project_step_of_project on project_step (project_id, project_step_id);

-- An assisted household in its role: new to the work, kept in contact with, or led along by the operator.
create table project_household (
    project_household_id bigint generated always as identity primary key,
    project_id bigint not null references project (project_id),
    region_code text collate "C" not null references region (region_code),
    household_id bigint not null references household (household_id),
    role text,
    support text[] not null default '{}',
    skill text,
    joined_on date,
    left_on date,
    entered_by bigint not null references account (account_id),
    entered_at timestamptz not null,
    version integer not null default 1,
    changed_at timestamptz not null default now(),
    ledger_file_id bigint references ledger_file (ledger_file_id),
    ledger_line integer,
    row_hash bytea,
    constraint assisted_role_is_known check (role in ('new', 'linked', 'led')),
    constraint only_a_ledger_lacks_the_role check (role is not null or ledger_file_id is not null),
    constraint support_is_known check (support <@ '{start_money,seedlings,training,job,dividend}'::text[]),
    constraint skill_is_short check (length(skill) between 1 and 60),
    constraint household_leaves_after_it_joins check (left_on >= joined_on),
    constraint assisted_ledger_line_is_whole check (num_nulls(ledger_file_id, ledger_line, row_hash) in (0, 3)),
    constraint household_of_a_project unique (project_household_id, project_id)
);
create unique index household_is_in_a_project_once on project_household (project_id, household_id)
    where left_on is null;
create index project_household_by_household on project_household (household_id);
create index project_household_by_region on project_household (region_code, project_id);
create unique index assisted_row_is_taken_once on project_household (row_hash);
create trigger version_moves before update on project_household
    for each row execute function version_moves();

-- That a household's hardship ended, as the township confirmed it; a mistake is reversed by a further row.
create table project_lifting (
    project_lifting_id bigint generated always as identity primary key,
    project_household_id bigint not null references project_household (project_household_id),
    region_code text collate "C" not null references region (region_code),
    lifted_on date not null,
    reason text not null,
    reverses bigint references project_lifting (project_lifting_id),
    confirmed_by bigint not null references account (account_id),
    confirmed_at timestamptz not null,
    constraint lifting_says_why check (length(reason) between 1 and 200),
    constraint lifting_is_reversed_once unique (reverses)
);
create index lifting_of_household on project_lifting (project_household_id, project_lifting_id);
create index lifting_by_region on project_lifting (region_code, lifted_on);

-- In which band lies a declared income of so many yuan a head and year: 0 below 2,000, then from 2,000, 5,000,
-- 10,000, 20,000 and 50,000 on.
create function income_band(yuan integer) returns smallint
language sql immutable set search_path = pg_catalog, public, pg_temp as $$
    select width_bucket($1, '{2000,5000,10000,20000,50000}'::integer[])::smallint
$$;

-- What a household declares of its yearly net income a head, before (baseline) and in a year: the newest row of a
-- year counts. The yuan is what an old ledger says; nothing reads it but the band.
create table project_income (
    project_income_id bigint generated always as identity primary key,
    project_household_id bigint not null references project_household (project_household_id),
    region_code text collate "C" not null references region (region_code),
    is_baseline boolean not null,
    year smallint,
    yuan integer,
    band smallint not null,
    declared_on date,
    entered_by bigint not null references account (account_id),
    entered_at timestamptz not null,
    ledger_file_id bigint references ledger_file (ledger_file_id),
    ledger_line integer,
    row_hash bytea,
    constraint income_year_is_possible check (year between 1980 and 2200),
    constraint only_a_baseline_lacks_its_year check (is_baseline or year is not null),
    constraint income_band_is_known check (band between 0 and 5),
    constraint declared_yuan_is_possible check (yuan between 0 and 10000000),
    constraint band_is_that_of_the_yuan check (yuan is null or band = income_band(yuan)),
    constraint only_a_ledger_lacks_the_declarations_day
        check (declared_on is not null or ledger_file_id is not null),
    constraint income_ledger_line_is_whole check (num_nulls(ledger_file_id, ledger_line, row_hash) in (0, 3))
);
create index income_of_household on project_income (project_household_id, is_baseline, year, project_income_id);
create unique index income_row_is_taken_once on project_income (row_hash, is_baseline);

-- What a project is funded by, as planned and contracted; what was paid stands in the book.
create table project_funding (
    project_funding_id bigint generated always as identity primary key,
    project_id bigint not null references project (project_id),
    region_code text collate "C" not null references region (region_code),
    kind text not null,
    source text,
    what text,
    amount_fen bigint not null,
    year smallint,
    entered_by bigint not null references account (account_id),
    entered_at timestamptz not null,
    removed_at timestamptz,
    removed_by bigint references account (account_id),
    ledger_file_id bigint references ledger_file (ledger_file_id),
    ledger_line integer,
    row_hash bytea,
    constraint project_funding_kind_is_known check (kind in ('grant', 'in_kind', 'own', 'revolving')),
    constraint project_funding_source_is_known
        check (source in ('state', 'town', 'superior', 'raised', 'donation', 'dues', 'revolving')),
    constraint own_funds_have_no_source check (kind <> 'own' or source is null),
    constraint project_funding_counts check (amount_fen between 1 and 100000000000),
    constraint project_funding_is_short check (length(what) between 1 and 60),
    constraint project_funding_year_is_possible check (year between 1980 and 2200),
    constraint only_a_ledger_lacks_the_fundings_year check (year is not null or ledger_file_id is not null),
    constraint project_funding_is_removed_by_somebody check ((removed_at is null) = (removed_by is null)),
    constraint project_funding_ledger_line_is_whole
        check (num_nulls(ledger_file_id, ledger_line, row_hash) in (0, 3))
);
create index project_funding_of_project on project_funding (project_id, project_funding_id);
create unique index project_funding_row_is_taken_once on project_funding (row_hash);

-- A training or a visit that was logged as an activity and belongs to the project.
create table project_activity (
    project_activity_id bigint generated always as identity primary key,
    project_id bigint not null references project (project_id),
    region_code text collate "C" not null references region (region_code),
    record_id bigint not null references activity (activity_id),
    linked_by bigint not null references account (account_id),
    linked_at timestamptz not null,
    removed_at timestamptz,
    removed_by bigint references account (account_id),
    constraint project_activity_is_removed_by_somebody check ((removed_at is null) = (removed_by is null))
);
create unique index activity_is_tied_once on project_activity (project_id, record_id) where removed_at is null;
create index project_activity_by_record on project_activity (record_id) where removed_at is null;

-- Follow-ups: the chapter looks in every quarter, the township every year; they fall due when the project runs.
create table project_follow_up (
    project_follow_up_id bigint generated always as identity primary key,
    project_id bigint not null references project (project_id),
    region_code text collate "C" not null references region (region_code),
    kind text not null,
    due_on date not null,
    done_on date,
    done_by bigint references account (account_id),
    done_at timestamptz,
    what text,
    constraint project_follow_up_kind_is_known check (kind in ('quarterly', 'yearly')),
    constraint project_follow_up_is_done_whole check (num_nulls(done_on, done_by, done_at, what) in (0, 4)),
    constraint project_follow_up_is_short check (length(what) between 2 and 300),
    constraint project_follow_up_falls_due_once unique (project_id, due_on)
);
create index project_follow_up_due on project_follow_up (region_code, due_on) where done_on is null;

-- Acceptance: each point of the check answered, photos of what was seen, and two signatures. A check that went
-- wrong is made again as a new row; what was signed belongs to its own.
create table project_acceptance (
    project_acceptance_id bigint generated always as identity primary key,
    project_id bigint not null references project (project_id),
    region_code text collate "C" not null references region (region_code),
    checked_on date not null,
    money_as_planned boolean not null,
    assets_seen boolean not null,
    households_present boolean not null,
    training_given boolean not null,
    benefit_paid boolean not null,
    account_closed boolean not null,
    notes text,
    entered_by bigint not null references account (account_id),
    entered_at timestamptz not null,
    constraint what_is_missing_is_explained check (notes is not null or (money_as_planned and assets_seen
        and households_present and training_given and benefit_paid and account_closed)),
    constraint acceptance_notes_are_short check (length(notes) between 1 and 500)
);
create index acceptance_of_project on project_acceptance (project_id, project_acceptance_id);

create table project_signature (
    project_acceptance_id bigint not null references project_acceptance (project_acceptance_id),
    duty text not null,
    region_code text collate "C" not null references region (region_code),
    signed_by bigint not null references account (account_id),
    signed_at timestamptz not null,
    primary key (project_acceptance_id, duty),
    constraint acceptance_is_signed_by_two_duties check (duty in ('township_officer', 'township_approver'))
);

create table project_photo (
    project_photo_id bigint generated always as identity primary key,
    project_id bigint not null references project (project_id),
    region_code text collate "C" not null references region (region_code),
    digest bytea not null,
    media_type text not null,
    name text not null,
    bytes integer not null,
    width integer,
    height integer,
    added_by bigint not null references account (account_id),
    added_at timestamptz not null,
    removed_at timestamptz,
    removed_by bigint references account (account_id),
    constraint project_photo_digest_is_sha256 check (length(digest) = 32),
    constraint project_photo_type_is_known check (media_type in ('image/jpeg', 'image/png', 'image/webp')),
    constraint project_photo_is_small check (length(name) between 1 and 120 and bytes between 1 and 20000000),
    constraint project_photo_is_removed_by_somebody check ((removed_at is null) = (removed_by is null))
);
create unique index photo_belongs_to_a_project_once on project_photo (project_id, digest)
    where removed_at is null;

-- What a book paid for a project (purpose 'project').
alter table fund_entry add project_id bigint references project (project_id);
alter table fund_entry add constraint projects_money_is_for_projects
    check (project_id is null or purpose = 'project' or kind = 'income');
create index fund_entry_of_project on fund_entry (project_id) where project_id is not null;

alter table project enable row level security;
alter table project_move enable row level security;
alter table project_step enable row level security;
alter table project_household enable row level security;
alter table project_lifting enable row level security;
alter table project_income enable row level security;
alter table project_funding enable row level security;
alter table project_activity enable row level security;
alter table project_follow_up enable row level security;
alter table project_acceptance enable row level security;
alter table project_signature enable row level security;
alter table project_photo enable row level security;
call audit_table('project', 'project_id', 'operator_name,site', 'operator_id_sealed,operator_id_hash,row_hash',
    'version,changed_at', 'person_key_id');
call audit_table('project_household', 'project_household_id', '', 'row_hash', 'version,changed_at');
comment on table project_move is 'not audited: the table of steps, changed by migrations only';
comment on table project_step is 'append-only: every step of a project';
comment on table project_lifting is 'append-only: hardship ended, as the township confirmed it';
comment on table project_income is 'append-only: income as it was declared, in bands';
comment on table project_funding is 'ended once: what a project is funded by';
comment on table project_activity is 'ended once: trainings and visits of a project';
comment on table project_follow_up is 'ended once: when a project was looked at';
comment on table project_acceptance is 'append-only: each check of a project';
comment on table project_signature is 'append-only: who signed a check';
comment on table project_photo is 'ended once: what was seen of a project';
