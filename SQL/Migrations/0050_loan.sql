-- Revolving money (domain 7; issue of projects, item 3): principal that a household of a project borrows without
-- interest, returns by its plan, and that is lent to another household once it is back. Every payment is an entry
-- of the township's book: what was lent, what came back and what is outstanding are sums of booked entries, and
-- of what the county waived or the township wrote off. Nothing of it is stored twice.

-- What a household may borrow; where a township set nothing, 1,000 to 5,000 yuan (domain 7).
create table revolving_rule (
    revolving_rule_id bigint generated always as identity primary key,
    region_code text collate "C" not null references region (region_code),
    valid_from date not null,
    least_fen bigint not null default 100000,
    cap_fen bigint not null default 500000,
    note text not null,
    set_by bigint not null references account (account_id),
    set_at timestamptz not null,
    constraint rule_is_a_townships check (length(region_code) = 9),
    constraint rule_is_set_once_a_day unique (region_code, valid_from),
    constraint rule_lends_something check (least_fen > 0 and cap_fen between least_fen and 10000000000),
    constraint rule_note_is_short check (length(note) between 2 and 200)
);

-- A contract with one household of a project. The guarantee is a group of households or none at all.
create table loan (
    loan_id bigint generated always as identity primary key,
    project_household_id bigint not null references project_household (project_household_id),
    project_id bigint not null references project (project_id),
    region_code text collate "C" not null references region (region_code),
    chapter_id bigint not null references chapter (chapter_id),
    contract_no text not null,
    amount_fen bigint not null,
    contracted_on date not null,
    due_on date not null,
    guarantee text not null,
    rolled_from bigint references loan (loan_id),
    entered_by bigint not null references account (account_id),
    entered_at timestamptz not null,
    constraint loan_lends_something check (amount_fen between 1 and 10000000000),
    constraint loan_falls_due_after_its_contract
        check (due_on > contracted_on and due_on <= contracted_on + interval '10 years'),
    constraint loan_guarantee_is_known check (guarantee in ('group', 'none')),
    constraint loan_number_is_short check (length(contract_no) between 1 and 30),
    constraint loan_number_is_once unique (chapter_id, contract_no),
    constraint principal_rolls_to_another check (rolled_from <> loan_id)
);
create index loan_of_project on loan (project_id, loan_id);
create index loan_of_household on loan (project_household_id);
create index loan_by_place on loan (region_code, loan_id);
create index loan_rolled_from on loan (rolled_from) where rolled_from is not null;

-- When how much falls due. Plan 1 comes with the contract; rescheduling makes a further plan of what is still
-- outstanding, and the plans before it stay readable.
create table loan_instalment (
    loan_id bigint not null references loan (loan_id),
    plan smallint not null,
    no smallint not null,
    region_code text collate "C" not null references region (region_code),
    due_on date not null,
    amount_fen bigint not null,
    primary key (loan_id, plan, no),
    constraint instalment_has_its_place check (plan between 1 and 20 and no between 1 and 60),
    constraint instalment_returns_something check (amount_fen > 0)
);
create index loan_instalment_by_place on loan_instalment (region_code, loan_id);

-- What is done about a loan. A waiver or a write-off is asked for by the township's officer and answered by
-- another: a waiver by the county, a write-off by the township's approver.
create table loan_step (
    loan_step_id bigint generated always as identity primary key,
    loan_id bigint not null references loan (loan_id),
    region_code text collate "C" not null references region (region_code),
    step text not null,
    day date not null,
    reason text,
    amount_fen bigint,
    money_account_id bigint references fund_account (fund_account_id),
    answers bigint references loan_step (loan_step_id),
    taken_by bigint not null references account (account_id),
    taken_at timestamptz not null,
    constraint loan_step_is_known check (step in ('lent', 'cancelled', 'reminder', 'visit', 'rescheduled',
        'waiver_asked', 'waived', 'waiver_refused', 'write_off_asked', 'written_off', 'write_off_refused')),
    constraint loan_step_has_a_reason check (step in ('lent', 'waived', 'written_off') or reason is not null),
    constraint loan_reason_is_short check (length(reason) between 2 and 200),
    constraint loan_step_has_its_amount check ((amount_fen is not null) = (step in ('waiver_asked', 'waived',
        'write_off_asked', 'written_off')) and amount_fen > 0),
    constraint loan_answer_answers check ((answers is not null) = (step in ('waived', 'waiver_refused',
        'written_off', 'write_off_refused'))),
    constraint only_lending_names_money check (money_account_id is null or step = 'lent'),
    constraint loan_request_is_answered_once unique (answers)
);
create index loan_step_of_loan on loan_step (loan_id, loan_step_id);
create index loan_step_by_place on loan_step (region_code, loan_id);

-- What people of a place earn in a year, a head, as the authorities published it; the newest row of a year counts.
create table local_mean_income (
    local_mean_income_id bigint generated always as identity primary key,
    region_code text collate "C" not null references region (region_code),
    year smallint not null,
    yuan integer not null,
    source text not null,
    entered_by bigint not null references account (account_id),
    entered_at timestamptz not null,
    constraint mean_income_is_a_townships check (length(region_code) = 9),
    constraint mean_income_year_is_possible check (year between 1980 and 2200),
    constraint mean_income_is_possible check (yuan between 1 and 1000000),
    constraint mean_income_has_a_source check (length(source) between 2 and 120)
);
create index local_mean_income_of_year on local_mean_income (region_code, year, local_mean_income_id);

alter table fund_entry add loan_id bigint references loan (loan_id);
create index fund_entry_of_loan on fund_entry (loan_id) where loan_id is not null;
create unique index loan_is_lent_once on fund_entry (loan_id)
    where kind = 'spending' and reverses is null and state not in ('refused', 'withdrawn', 'reversed');

-- How each loan stands on a day: sums of booked entries, less what was waived or written off. 'relent' is what
-- contracts have taken of the principal that came back.
create function loan_stands(loans bigint[], day date)
returns table (loan_id bigint, state text, lent_on date, lent_fen bigint, returned_fen bigint, waived_fen bigint,
    written_off_fen bigint, outstanding_fen bigint, relent_fen bigint, plan smallint, request bigint)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select l.loan_id,
        case when s.is_cancelled then 'cancelled' when e.lent = 0 then 'contracted'
            when e.lent - e.returned - s.waived - s.written_off > 0 then 'lent'
            when s.written_off > 0 then 'written_off' when s.waived > 0 then 'waived' else 'repaid' end,
        e.lent_on, e.lent, e.returned, s.waived, s.written_off,
        e.lent - e.returned - s.waived - s.written_off, r.relent, s.plan, s.request
    from public.loan l
    cross join lateral (
        select coalesce(sum(f.amount_fen * f.way) filter (where f.kind = 'spending'), 0)::bigint as lent,
            coalesce(sum(f.amount_fen * f.way) filter (where f.kind = 'income'), 0)::bigint as returned,
            min(f.counts_on) filter (where f.kind = 'spending' and f.state = 'posted' and f.way = 1) as lent_on
        from (select x.*, case when x.reverses is null then 1 else -1 end as way from public.fund_entry x
              where x.loan_id = l.loan_id and x.state in ('posted', 'reversed') and x.counts_on <= $2) f) e
    cross join lateral (
        select coalesce(bool_or(p.step = 'cancelled'), false) as is_cancelled,
            coalesce(sum(p.amount_fen) filter (where p.step = 'waived'), 0)::bigint as waived,
            coalesce(sum(p.amount_fen) filter (where p.step = 'written_off'), 0)::bigint as written_off,
            (1 + count(*) filter (where p.step = 'rescheduled'))::smallint as plan,
            max(p.loan_step_id) filter (where p.step in ('waiver_asked', 'write_off_asked') and not exists (
                select from public.loan_step a where a.answers = p.loan_step_id and a.day <= $2)) as request
        from public.loan_step p where p.loan_id = l.loan_id and p.day <= $2) s
    cross join lateral (
        select coalesce(sum(n.amount_fen), 0)::bigint as relent from public.loan n
        where n.rolled_from = l.loan_id and n.contracted_on <= $2 and not exists (
            select from public.loan_step c where c.loan_id = n.loan_id and c.step = 'cancelled')) r
    where l.loan_id = any ($1)
$$;

-- What a household of a place may borrow under a contract of that day.
create function revolving_limits(place text, day date, out least_fen bigint, out cap_fen bigint)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select coalesce(r.least_fen, 100000), coalesce(r.cap_fen, 500000)
    from (values (1)) one
    left join lateral (
        select u.least_fen, u.cap_fen from public.revolving_rule u
        where u.region_code = left($1, 9) and u.valid_from <= $2
        order by u.valid_from desc limit 1) r on true
$$;

create function loan_refused(what text, rule text) returns void
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    raise exception '%', what using constraint = rule,
        errcode = case rule when 'step_belongs_to_its_duty' then 'insufficient_privilege'
            else 'check_violation' end;
end
$$;

create function revolving_rule_by_right() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if not public.my_duty_here('{township_officer}', new.region_code) then
        perform public.loan_refused('this step is another duty''s', 'step_belongs_to_its_duty');
    end if;
    return new;
end
$$;
create trigger revolving_rule_by_right before insert on revolving_rule
    for each row execute function revolving_rule_by_right();
create trigger mean_income_by_right before insert on local_mean_income
    for each row execute function revolving_rule_by_right();

create function loan_by_right() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    household public.project_household;
    limits record;
    source public.loan;
    stands record;
begin
    select * into household from public.project_household h
    where h.project_household_id = new.project_household_id for update;
    new.project_id := household.project_id;
    new.region_code := household.region_code;
    if household.project_household_id is null
        or not public.my_duty_here('{township_officer}', new.region_code) then
        perform public.loan_refused('this step is another duty''s', 'step_belongs_to_its_duty');
    end if;
    perform from public.project p where p.project_id = new.project_id
        and p.state in ('contracted', 'funded', 'running', 'accepted', 'repaying') for share;
    if not found or household.left_on is not null then
        perform public.loan_refused('a household of a project under contract borrows',
            'borrower_is_of_a_project_under_contract');
    end if;
    select c.chapter_id into new.chapter_id from public.chapter c
    where c.region_code = left(new.region_code, 9) and c.state <> 'dissolved';
    if new.chapter_id is null then
        perform public.loan_refused('a township''s chapter lends', 'lending_town_has_a_chapter');
    end if;
    if new.contracted_on > (new.entered_at at time zone interval '8 hours')::date then
        perform public.loan_refused('what is entered has happened', 'contract_is_made');
    end if;
    select * into limits from public.revolving_limits(new.region_code, new.contracted_on);
    if new.amount_fen not between limits.least_fen and limits.cap_fen then
        perform public.loan_refused('a loan is within its limits', 'loan_is_within_its_limits');
    end if;
    if exists (select from public.loan_stands(array(select l.loan_id from public.loan l
                   join public.project_household h using (project_household_id)
                   where h.household_id = household.household_id), 'infinity') s
               where s.state in ('contracted', 'lent')) then
        perform public.loan_refused('a household has one loan at a time', 'household_has_one_loan');
    end if;
    if new.rolled_from is null then return new; end if;
    select * into source from public.loan l where l.loan_id = new.rolled_from for update;
    if source.chapter_id is distinct from new.chapter_id or exists (
            select from public.project_household h where h.household_id = household.household_id
              and h.project_household_id = source.project_household_id) then
        perform public.loan_refused('principal rolls on to another household of the township',
            'principal_rolls_to_another');
    end if;
    select * into stands from public.loan_stands(array[source.loan_id], 'infinity');
    if stands.relent_fen + new.amount_fen > stands.returned_fen then
        perform public.loan_refused('lent again is what came back', 'principal_is_lent_on_once');
    end if;
    return new;
end
$$;
create trigger loan_by_right before insert on loan
    for each row execute function loan_by_right();

-- A part of a plan is of its loan's place; one after the other, so that two do not plan the same principal.
create function loan_instalment_by_right() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    select l.region_code into new.region_code from public.loan l where l.loan_id = new.loan_id for update;
    return new;
end
$$;
create trigger loan_instalment_by_right before insert on loan_instalment
    for each row execute function loan_instalment_by_right();

-- Once the transaction is over, the plan in force returns all that is owed, in order of its days, the first one
-- on the day of the contract.
create function loan_plan_is_whole() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    this public.loan;
    stands record;
    owed bigint;
begin
    select * into this from public.loan l where l.loan_id = new.loan_id;
    select * into stands from public.loan_stands(array[new.loan_id], 'infinity');
    owed := case stands.plan when 1 then this.amount_fen else stands.outstanding_fen end;
    if exists (select from public.loan_instalment i where i.loan_id = new.loan_id and i.plan > stands.plan)
        or owed is distinct from (select sum(i.amount_fen) from public.loan_instalment i
                                  where i.loan_id = new.loan_id and i.plan = stands.plan)
        or exists (select from (select i.due_on, i.no,
                       lag(i.due_on, 1, this.contracted_on) over (order by i.no) as before
                   from public.loan_instalment i
                   where i.loan_id = new.loan_id and i.plan = stands.plan) d
                   where d.due_on <= d.before)
        or stands.plan = 1 and this.due_on is distinct from (select max(i.due_on)
            from public.loan_instalment i where i.loan_id = new.loan_id) then
        perform public.loan_refused('a plan returns what is owed', 'plan_returns_what_is_owed');
    end if;
    return null;
end
$$;
create constraint trigger loan_has_a_plan after insert on loan
    deferrable initially deferred for each row execute function loan_plan_is_whole();
create constraint trigger loan_plan_is_whole after insert on loan_instalment
    deferrable initially deferred for each row execute function loan_plan_is_whole();
create constraint trigger rescheduled_loan_has_a_plan after insert on loan_step
    deferrable initially deferred for each row when (new.step = 'rescheduled')
    execute function loan_plan_is_whole();

create function loan_step_by_right() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    this public.loan;
    stands record;
    asked public.loan_step;
    duties text[];
    is_possible boolean;
begin
    select * into this from public.loan l where l.loan_id = new.loan_id for update;
    new.region_code := this.region_code;
    duties := case
        when new.step in ('reminder', 'visit') then '{village_secretary,township_officer}'
        when new.step in ('waived', 'waiver_refused') then '{county_approver}'
        when new.step in ('written_off', 'write_off_refused') then '{township_approver}'
        else '{township_officer}' end;
    if this.loan_id is null or not public.my_duty_here(duties, new.region_code) then
        perform public.loan_refused('this step is another duty''s', 'step_belongs_to_its_duty');
    end if;
    if new.day > (new.taken_at at time zone interval '8 hours')::date or new.day < this.contracted_on then
        perform public.loan_refused('what is entered has happened', 'loan_step_has_happened');
    end if;
    select * into stands from public.loan_stands(array[new.loan_id], 'infinity');
    select * into asked from public.loan_step s where s.loan_step_id = stands.request;
    is_possible := case
        when new.step in ('lent', 'cancelled') then stands.state = 'contracted' and not exists (
            select from public.fund_entry e where e.loan_id = new.loan_id and e.state in ('draft', 'approved'))
        when new.step in ('waived', 'waiver_refused') then asked.step = 'waiver_asked'
        when new.step in ('written_off', 'write_off_refused') then asked.step = 'write_off_asked'
        when new.step in ('reminder', 'visit') then stands.state = 'lent'
        else stands.state = 'lent' and stands.request is null end;
    if is_possible is not true or new.answers is not null and new.answers <> asked.loan_step_id then
        perform public.loan_refused('a loan moves step by step', 'loan_moves_step_by_step');
    end if;
    if new.answers is not null and public.same_person(asked.taken_by, new.taken_by) then
        perform public.loan_refused('whoever asks does not decide', 'loan_decision_takes_two_persons');
    end if;
    if new.step in ('waived', 'written_off') then new.amount_fen := asked.amount_fen; end if;
    if new.amount_fen > stands.outstanding_fen then
        perform public.loan_refused('no more is given up than is owed', 'no_more_is_given_up_than_owed');
    end if;
    return new;
end
$$;
create trigger loan_step_by_right before insert on loan_step
    for each row execute function loan_step_by_right();

-- Lending is spending of the township's revolving money: the draft of it stands in the book at once, and the
-- keeper of the book approves and books it as any other.
create function loan_is_spent() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    insert into public.fund_entry (chapter_id, region_code, kind, booked_on, year, amount_fen,
        money_account_id, purpose, restricted_to, party, what, paper_no, loan_id, project_id, entered_by,
        entered_at)
    select l.chapter_id, left(l.region_code, 9), 'spending', new.day, extract(year from new.day), l.amount_fen,
        coalesce(new.money_account_id, public.cash_box_of(l.chapter_id, new.taken_at)), 'project', 'revolving',
        '', '周转金借出，合同 ' || l.contract_no, l.contract_no, l.loan_id, l.project_id, new.taken_by,
        new.taken_at
    from public.loan l where l.loan_id = new.loan_id;
    return null;
end
$$;
create trigger loan_is_spent after insert on loan_step
    for each row when (new.step = 'lent') execute function loan_is_spent();

-- An entry of a loan is of its book, names its borrower and moves revolving money alone. Lending is entered by
-- its step; a return is no more than is owed.
create function fund_entry_of_loan() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    this public.loan;
    stands record;
begin
    if new.reverses is not null then
        select e.loan_id into new.loan_id from public.fund_entry e where e.fund_entry_id = new.reverses;
        return new;
    end if;
    select * into this from public.loan l where l.loan_id = new.loan_id;
    if new.chapter_id is distinct from this.chapter_id or new.ledger_file_id is not null then
        perform public.loan_refused('a loan is of its chapter''s book', 'loan_is_of_the_book');
    end if;
    select coalesce(c.head_name, this.contract_no) into new.party
    from public.project_household h left join public.household c using (household_id)
    where h.project_household_id = this.project_household_id;
    if new.kind = 'spending' and pg_trigger_depth() > 1 then return new; end if;
    if new.kind <> 'income' or new.source <> 'revolving' then
        perform public.loan_refused('principal comes back as such', 'principal_comes_back_as_such');
    end if;
    select * into stands from public.loan_stands(array[new.loan_id], 'infinity');
    if new.amount_fen > stands.outstanding_fen then
        perform public.loan_refused('no more comes back than is owed', 'no_more_comes_back_than_owed');
    end if;
    return new;
end
$$;
create trigger fund_entry_of_loan before insert on fund_entry
    for each row when (new.loan_id is not null or new.reverses is not null)
    execute function fund_entry_of_loan();

-- The last word when an entry of a loan is booked: one after the other, so that two returns of the same money, or
-- a return that is taken back after it was lent on, do not both stand.
create function loan_entry_is_booked() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    this public.loan;
    stands record;
begin
    select * into this from public.loan l where l.loan_id = new.loan_id for update;
    select * into stands from public.loan_stands(array[new.loan_id], 'infinity');
    if stands.outstanding_fen < 0 or stands.returned_fen > 0 and new.booked_on < stands.lent_on then
        perform public.loan_refused('no more comes back than is owed', 'no_more_comes_back_than_owed');
    end if;
    if stands.relent_fen > stands.returned_fen then
        perform public.loan_refused('lent again is what came back', 'principal_is_lent_on_once');
    end if;
    return null;
end
$$;
create trigger loan_entry_is_booked after update of state on fund_entry
    for each row when (new.loan_id is not null and new.state = 'posted') execute function loan_entry_is_booked();

-- Principal of a project that is lent and not back: what keeps it from being closed (0049 knew of none).
create or replace function project_outstanding_fen(project bigint) returns bigint
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select coalesce(sum(s.outstanding_fen), 0)::bigint
    from public.loan_stands(array(select l.loan_id from public.loan l where l.project_id = $1), 'infinity') s
$$;

alter table revolving_rule enable row level security;
alter table loan enable row level security;
alter table loan_instalment enable row level security;
alter table loan_step enable row level security;
alter table local_mean_income enable row level security;
comment on table revolving_rule is 'append-only: what a township lends from a day on';
comment on table loan is 'append-only: a contract; what follows are its steps and entries of the book';
comment on table loan_instalment is 'append-only: rescheduling adds a further plan';
comment on table loan_step is 'append-only: who lent, reminded, rescheduled, gave up, when and why';
comment on table local_mean_income is 'append-only: the newest row of a year counts';

-- Loans are read by whoever reaches aid, and by who keeps or watches over the money; they are written by the first.
do $$
declare
    part text;
begin
    foreach part in array '{revolving_rule,loan,loan_instalment,loan_step}'::text[] loop
        execute format('create policy aid_or_money_here on %I for select to xiehui_app using (
            case when region_code ^@ any ((select aid || money from session_reach)::text[]) then 1 else 0 end <> 0)', part);
    end loop;
end
$$;
create policy places_here on local_mean_income for select to xiehui_app using (
    case when region_code ^@ any ((select places from session_reach)::text[]) then 1 else 0 end <> 0);
create policy set_here on revolving_rule for insert to xiehui_app with check (
    case when region_code ^@ any ((select aid from session_reach)::text[])
          and set_by = (select account_id from session_reach) then 1 else 0 end <> 0);
create policy enter_here on loan for insert to xiehui_app with check (
    case when region_code ^@ any ((select aid from session_reach)::text[])
          and entered_by = (select account_id from session_reach) then 1 else 0 end <> 0);
-- A part names nobody who entered it: its loan does, and the duty is asked for here.
create policy enter_here on loan_instalment for insert to xiehui_app with check (
    case when region_code ^@ any ((select aid from session_reach)::text[])
          and my_duty_here('{township_officer}', region_code) then 1 else 0 end <> 0);
create policy step_here on loan_step for insert to xiehui_app with check (
    case when region_code ^@ any ((select aid from session_reach)::text[])
          and taken_by = (select account_id from session_reach) then 1 else 0 end <> 0);
create policy enter_here on local_mean_income for insert to xiehui_app with check (
    case when region_code ^@ any ((select places from session_reach)::text[])
          and entered_by = (select account_id from session_reach) then 1 else 0 end <> 0);

grant select, insert (region_code, valid_from, least_fen, cap_fen, note, set_by, set_at)
    on revolving_rule to xiehui_app;
grant select, insert (project_household_id, contract_no, amount_fen, contracted_on, due_on, guarantee, rolled_from,
        entered_by, entered_at)
    on loan to xiehui_app;
grant select, insert (loan_id, plan, no, due_on, amount_fen) on loan_instalment to xiehui_app;
grant select, insert (loan_id, step, day, reason, amount_fen, money_account_id, answers, taken_by, taken_at)
    on loan_step to xiehui_app;
grant select, insert (region_code, year, yuan, source, entered_by, entered_at) on local_mean_income to xiehui_app;
grant select (loan_id), insert (loan_id) on fund_entry to xiehui_app;
grant execute on function revolving_limits(text, date) to xiehui_app;
