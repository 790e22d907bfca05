-- How long what is kept of people is kept (domain 1.5, 4.1): terms as data, by kind of row. What is past its term is
-- cleared in one of two ways. Terms that leave nothing to judge (who left a year ago, entries of sign-in, spent
-- invitations) the site carries out by itself. Everything else one person proposes, row by row; another person
-- confirms it; it is done some days later and can be stopped until then. What somebody holds, or what is still
-- open, is left and says why. Every run leaves a row. Figures count rows, and no row that a figure counts goes:
-- only what identifies. SQL/Views/retention.sql says what is past its term and clears it.

-- The rule of the latest day counts.
create table retention_rule (
    rule text not null,
    from_on date not null,
    months smallint not null,
    is_automatic boolean not null default false,
    turn smallint not null,
    primary key (rule, from_on),
    constraint retention_rule_is_known check (rule in ('suggestion', 'objection', 'mark', 'household', 'case',
        'contact_note', 'star_form', 'request', 'member', 'session', 'invitation')),
    constraint retention_term_is_possible check (months between 1 and 600)
);
alter table retention_rule enable row level security;
comment on table retention_rule is 'not audited: set with the schema, never by the site';
create policy whoever_entered on retention_rule for select to xiehui_app using (
    case when (select account_id from session_reach) is not null then 1 else 0 end <> 0);
grant select on retention_rule to xiehui_app;
-- Twelve months after leaving is domain 4.1's, three years for what shows how data were handled is the law's
-- (domain 1.5); the others are the operator's to change.
insert into retention_rule (rule, from_on, months, is_automatic, turn) values
    ('suggestion', '2000-01-01', 6, false, 1), ('objection', '2000-01-01', 6, false, 2),
    ('mark', '2000-01-01', 12, false, 3), ('household', '2000-01-01', 12, false, 4),
    ('case', '2000-01-01', 36, false, 5), ('contact_note', '2000-01-01', 36, false, 6),
    ('star_form', '2000-01-01', 36, false, 7), ('request', '2000-01-01', 36, false, 8),
    ('member', '2000-01-01', 12, true, 9), ('session', '2000-01-01', 36, true, 10),
    ('invitation', '2000-01-01', 12, true, 11);

-- The last day a row may be from to be past its term. $1 rule  $2 today
create function retention_until(wanted text, today date) returns date
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select ($2 - make_interval(months => r.months))::date
    from public.retention_rule r where r.rule = $1 and r.from_on <= $2
    order by r.from_on desc limit 1
$$;

-- What must not be cleared for now: of a place, of somebody, of a kind, or one row.
create table retention_hold (
    retention_hold_id bigint generated always as identity primary key,
    region_code text collate "C" not null references region (region_code),
    rule text,
    row_key bigint,
    member_id bigint references member (member_id),
    household_id bigint references household (household_id),
    reason text not null,
    laid_by bigint not null references account (account_id),
    laid_at timestamptz not null,
    lifted_by bigint references account (account_id),
    lifted_at timestamptz,
    lift_reason text,
    constraint hold_rule_is_known check (rule in ('suggestion', 'objection', 'mark', 'household', 'case',
        'contact_note', 'star_form', 'request', 'member', 'session', 'invitation')),
    constraint hold_is_of_one_thing check (num_nonnulls(row_key, member_id, household_id) <= 1),
    constraint held_row_has_its_rule check (row_key is null or rule is not null),
    constraint hold_says_why check (length(reason) between 2 and 200),
    constraint hold_is_lifted_whole check (num_nulls(lifted_by, lifted_at, lift_reason) in (0, 3)
        and length(lift_reason) between 2 and 200)
);
create index retention_hold_in_force on retention_hold (region_code) where lifted_at is null;

-- What holds a row, if anything does: somebody laid a hold, or asked about her data and has no answer yet.
-- $1 rule  $2 row  $3 place of the row  $4 member or null  $5 household or null
create function retention_hold_on(wanted text, key bigint, place text, member bigint, household bigint) returns text
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select case
        when exists (select from public.retention_hold h
            where h.lifted_at is null and $3 ^@ h.region_code and (h.rule is null or h.rule = $1)
              and (h.row_key is null or h.row_key = $2) and (h.member_id is null or h.member_id = $4)
              and (h.household_id is null or h.household_id = $5)) then 'hold'
        when exists (select from public.data_request d
            where d.state in ('received', 'in_work') and d.kind in ('access', 'copy', 'correction')
              and (d.member_id = $4 or d.household_id = $5)) then 'request' end
$$;

create function retention_hold_by_right() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if tg_op = 'UPDATE' and old.lifted_at is not null then
        raise exception 'lifted once and for all'
            using errcode = 'check_violation', constraint = 'done_once';
    end if;
    if tg_op = 'INSERT' then
        new.region_code := coalesce(
            (select m.region_code from public.member m where m.member_id = new.member_id),
            (select h.region_code from public.household h where h.household_id = new.household_id),
            new.region_code);
    end if;
    if not coalesce(public.my_duty_here('{township_officer,township_approver}', new.region_code), false) then
        raise exception 'this step is another duty''s'
            using errcode = 'insufficient_privilege', constraint = 'step_belongs_to_its_duty';
    end if;
    return new;
end
$$;
create trigger retention_hold_by_right before insert or update on retention_hold
    for each row execute function retention_hold_by_right();

-- Rows of a kind that are to be cleared, of one township.
create table retention_proposal (
    retention_proposal_id bigint generated always as identity primary key,
    rule text not null,
    region_code text collate "C" not null references region (region_code),
    state text not null default 'proposed',
    rows integer not null default 0,
    held integer not null default 0,
    proposed_on date not null,
    proposed_by bigint not null references account (account_id),
    proposed_at timestamptz not null,
    runs_on date,
    constraint proposed_rule_is_known check (rule in ('suggestion', 'objection', 'mark', 'household', 'case',
        'contact_note', 'star_form', 'request')),
    constraint proposal_is_of_a_township check (length(region_code) = 9),
    constraint proposal_state_is_known check (state in ('proposed', 'confirmed', 'stopped', 'done')),
    constraint confirmed_proposal_has_its_day check ((state = 'confirmed') <= (runs_on is not null))
);
create unique index one_proposal_at_a_time on retention_proposal (rule, region_code)
    where state in ('proposed', 'confirmed');
create index retention_proposal_by_place on retention_proposal (region_code, retention_proposal_id);
create index retention_proposal_due on retention_proposal (runs_on) where state = 'confirmed';

-- Which rows exactly, and what became of each: done, or why it was left.
create table retention_item (
    retention_proposal_id bigint not null references retention_proposal (retention_proposal_id),
    row_key bigint not null,
    outcome text,
    primary key (retention_proposal_id, row_key)
);

create table retention_step (
    retention_step_id bigint generated always as identity primary key,
    retention_proposal_id bigint not null references retention_proposal (retention_proposal_id),
    region_code text collate "C" not null references region (region_code),
    event text not null,
    note text,
    taken_on date not null,
    taken_by bigint not null references account (account_id),
    taken_at timestamptz not null,
    constraint retention_step_is_known check (event in ('confirm', 'stop')),
    constraint stopping_says_why check ((event = 'stop') = (note is not null) and length(note) between 2 and 200)
);
create index retention_step_of_proposal on retention_step (retention_proposal_id, retention_step_id);

-- Every clearing that was carried out: which rule, how many rows; without a place, the site's own for the house.
create table retention_run (
    retention_run_id bigint generated always as identity primary key,
    rule text not null,
    region_code text collate "C" references region (region_code),
    retention_proposal_id bigint unique references retention_proposal (retention_proposal_id),
    run_on date not null,
    run_at timestamptz not null default clock_timestamp(),
    cleared integer not null,
    kept integer not null default 0,
    constraint own_run_has_no_place check ((region_code is null) = (retention_proposal_id is null))
);
create index retention_run_by_place on retention_run (region_code, retention_run_id);

-- A proposal is what is past its term when it is made, never what a caller says.
create function retention_proposal_by_right() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    new.state := 'proposed';
    new.rows := 0;
    new.held := 0;
    new.runs_on := null;
    if not coalesce(public.my_duty_here('{township_officer}', new.region_code), false) then
        raise exception 'this step is another duty''s'
            using errcode = 'insufficient_privilege', constraint = 'step_belongs_to_its_duty';
    end if;
    return new;
end
$$;
create trigger retention_proposal_by_right before insert on retention_proposal
    for each row execute function retention_proposal_by_right();

create function retention_proposal_is_filled() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    day date := least(new.proposed_on, (now() at time zone interval '8 hours')::date);
    found_rows integer;
begin
    insert into public.retention_item (retention_proposal_id, row_key)
    select new.retention_proposal_id, r.row_key
    from public.retention_past(new.region_code, new.rule, day) r
    where r.held is null order by r.past_on, r.row_key limit 2000;
    get diagnostics found_rows = row_count;
    if found_rows = 0 then
        raise exception 'nothing is past its term'
            using errcode = 'check_violation', constraint = 'proposal_clears_something';
    end if;
    update public.retention_proposal p set rows = found_rows, held = (
        select count(*) from public.retention_past(new.region_code, new.rule, day) r where r.held is not null)
    where p.retention_proposal_id = new.retention_proposal_id;
    return null;
end
$$;
create trigger retention_proposal_is_filled after insert on retention_proposal
    for each row execute function retention_proposal_is_filled();

-- Who confirms is not who proposed, under whichever account; it runs so many days after the server's own day.
create function retention_step_moves() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    this public.retention_proposal;
    today date := (now() at time zone interval '8 hours')::date;
    days integer;
begin
    select * into this from public.retention_proposal p
    where p.retention_proposal_id = new.retention_proposal_id for update;
    if not coalesce(public.my_duty_here(case new.event when 'confirm' then '{township_approver}'
            else '{township_officer,township_approver}' end::text[], this.region_code), false) then
        raise exception 'this step is another duty''s'
            using errcode = 'insufficient_privilege', constraint = 'step_belongs_to_its_duty';
    end if;
    new.region_code := this.region_code;
    if this.state <> all (case new.event when 'confirm' then '{proposed}' else '{proposed,confirmed}' end::text[])
       or new.taken_on < this.proposed_on then
        raise exception 'this step does not follow'
            using errcode = 'check_violation', constraint = 'retention_step_follows';
    end if;
    if new.event = 'confirm' and public.same_person(this.proposed_by, new.taken_by) then
        raise exception 'another person confirms'
            using errcode = 'insufficient_privilege', constraint = 'another_person_confirms';
    end if;
    select r.deletion_days into days from public.privacy_rule r where r.from_on <= today
    order by r.from_on desc limit 1;
    update public.retention_proposal p set
        state = case new.event when 'confirm' then 'confirmed' else 'stopped' end,
        runs_on = case new.event when 'confirm' then greatest(new.taken_on, today) + days end
    where p.retention_proposal_id = this.retention_proposal_id;
    return new;
end
$$;
create trigger retention_step_moves before insert on retention_step
    for each row execute function retention_step_moves();

alter table retention_hold enable row level security;
alter table retention_proposal enable row level security;
alter table retention_item enable row level security;
alter table retention_step enable row level security;
alter table retention_run enable row level security;
comment on table retention_hold is 'ended once: what is not to be cleared';
call audit_table('retention_proposal', 'retention_proposal_id');
comment on table retention_item is 'not audited: filled and ended by its proposal, never by the site';
comment on table retention_step is 'append-only: who confirmed or stopped a clearing';
comment on table retention_run is 'append-only: what was cleared';

create policy people_here on retention_hold for select to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0);
create policy lay_here on retention_hold for insert to xiehui_app with check (
    case when region_code ^@ any ((select people from session_reach)::text[])
          and laid_by = (select account_id from session_reach) then 1 else 0 end <> 0);
create policy lift_here on retention_hold for update to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0)
    with check (case when region_code ^@ any ((select people from session_reach)::text[])
          and lifted_by = (select account_id from session_reach) then 1 else 0 end <> 0);
create policy people_here on retention_proposal for select to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0);
create policy propose_here on retention_proposal for insert to xiehui_app with check (
    case when region_code ^@ any ((select people from session_reach)::text[])
          and proposed_by = (select account_id from session_reach) then 1 else 0 end <> 0);
create policy with_the_proposal on retention_item for select to xiehui_app using (
    case when (select account_id from session_reach) is not null and exists (
            select from retention_proposal p where p.retention_proposal_id = retention_item.retention_proposal_id)
         then 1 else 0 end <> 0);
create policy people_here on retention_step for select to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0);
create policy act_here on retention_step for insert to xiehui_app with check (
    case when region_code ^@ any ((select people from session_reach)::text[])
          and taken_by = (select account_id from session_reach) then 1 else 0 end <> 0);
create policy people_here on retention_run for select to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0);
create policy of_the_house on retention_run for select to xiehui_app using (
    case when (select account_id from session_reach) is not null and region_code is null
         then 1 else 0 end <> 0);

grant select, insert (region_code, rule, row_key, member_id, household_id, reason, laid_by, laid_at),
    update (lifted_by, lifted_at, lift_reason) on retention_hold to xiehui_app;
grant select, insert (rule, region_code, proposed_on, proposed_by, proposed_at) on retention_proposal to xiehui_app;
grant select on retention_item to xiehui_app;
grant select, insert (retention_proposal_id, event, note, taken_on, taken_by, taken_at)
    on retention_step to xiehui_app;
grant select on retention_run to xiehui_app;

-- What was cleared says so, and stays in its place for what counts it.
alter table household add column cleared_on date,
    drop constraint head_id_number_is_sealed_and_hashed,
    -- The hash stays: an old ledger must not bring her back.
    add constraint head_id_number_is_sealed_and_hashed check (length(head_id_hash) = 32
        and case when cleared_on is null then (head_id_sealed is null) = (head_id_hash is null)
            else head_id_sealed is null end),
    add constraint cleared_household_has_ended check (cleared_on is null or state <> 'active');
alter table assistance_case add column cleared_on date,
    drop constraint case_person_is_known,
    add constraint case_person_is_known check (id_hash is not null or household_id is not null
        or ledger_file_id is not null or cleared_on is not null),
    add constraint cleared_case_has_ended check (cleared_on is null or state in ('exited', 'rejected'));
alter table star_application add column cleared_on date;
grant select (cleared_on) on household to xiehui_app;
grant select (cleared_on) on assistance_case to xiehui_app;
grant select (cleared_on) on star_application to xiehui_app;

-- What is done once is done once as before; who said it may be forgotten afterwards.
drop trigger done_once on contact;
create trigger done_once before update of withdrawn_at, withdrawn_by, withdraw_reason on contact
    for each row execute function done_once();
drop trigger suggestion_by_right on suggestion;
create trigger suggestion_by_right
    before insert or update of answered_on, answer, answered_by, answered_at, state on suggestion
    for each row execute function suggestion_by_right();
drop trigger notice_objection_by_right on notice_objection;
create trigger notice_objection_by_right
    before insert or update of upheld, answer, decided_by, decided_at on notice_objection
    for each row execute function notice_objection_by_right();
drop trigger notice_objection_moves on notice_objection;
create trigger notice_objection_moves after insert or update of upheld on notice_objection
    for each row when (new.star_application_id is not null) execute function notice_objection_moves();
drop trigger application_is_a_draft on star_application;
create trigger application_is_a_draft before update on star_application
    for each row when (old.cleared_on is not distinct from new.cleared_on
        and row(old.taking_part, old.deeds, old.promised_on, old.consented_on, old.signed_by)
        is distinct from row(new.taking_part, new.deeds, new.promised_on, new.consented_on, new.signed_by))
    execute function application_is_a_draft();
drop trigger case_changes_by_right on assistance_case;
create trigger case_changes_by_right before update of bank_name, bank_sealed, bank_hash, bank_tail on assistance_case
    for each row when (old.cleared_on is not distinct from new.cleared_on)
    execute function case_changes_by_right();

create index session_by_age on session (started_at);
create index objection_by_region on notice_objection (region_code) where reach_at is not null or raised_by is not null;
create index household_ended on household (region_code, ended_on) where state <> 'active' and cleared_on is null;
create index mark_ended on household_mark (to_on) where to_on is not null;
