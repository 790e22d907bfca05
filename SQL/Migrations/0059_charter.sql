-- Self-governance (domain 3 Charter, Agreement, DemocraticReview; 4.6, 4.7, 9 R11): charters that villagers
-- adopt and the township files, agreements of which only count and day are kept, and democratic reviews with their
-- ballots and what is put right. No clause counts births, asks a penalty or takes a right away; no household's
-- agreement and nobody's ballot is a row.
-- What is usual there, from a day on; where a township set nothing, two reviews a year, thirty days to put right what
-- they found, three working days to assign a suggestion and fifteen to answer it (domain 4.7, 4.8).
create table governance_rule (
    governance_rule_id bigint generated always as identity primary key,
    region_code text collate "C" not null references region (region_code),
    valid_from date not null,
    reviews_a_year smallint not null default 2,
    rectify_days smallint not null default 30,
    assign_days smallint not null default 3,
    answer_days smallint not null default 15,
    note text not null,
    set_by bigint not null references account (account_id),
    set_at timestamptz not null,
    constraint governance_rule_is_a_townships check (length(region_code) = 9),
    constraint governance_rule_is_set_once_a_day unique (region_code, valid_from),
    constraint governance_rule_is_possible check (reviews_a_year between 1 and 12
        and rectify_days between 1 and 90 and assign_days between 1 and 10
        and answer_days between assign_days and 60),
    constraint governance_rule_note_is_short check (length(note) between 2 and 200)
);

-- The rule of a place's township on a day. $1 place  $2 day
create function governance_rule_of(place text, day date)
returns table (reviews_a_year integer, rectify_days integer, assign_days integer, answer_days integer)
language sql stable security definer rows 1 set search_path = pg_catalog, public, pg_temp as $$
    select coalesce(r.reviews_a_year, 2)::integer, coalesce(r.rectify_days, 30)::integer,
        coalesce(r.assign_days, 3)::integer, coalesce(r.answer_days, 15)::integer
    from (values (1)) one
    left join lateral (
        select u.* from public.governance_rule u
        where u.region_code = left($1, 9) and u.valid_from <= $2
        order by u.valid_from desc limit 1) r on true
$$;
grant execute on function governance_rule_of(text, date) to xiehui_app;

-- A version of a chapter's charter. Its text is changed while it is a draft; everything else is moved by its steps.
-- Of what a ledger tells, the text is unknown and the meeting's votes are too.
create table charter (
    charter_id bigint generated always as identity primary key,
    chapter_id bigint not null,
    region_code text collate "C" not null references region (region_code),
    version smallint not null,
    title text not null,
    clauses text,
    state text not null default 'draft',
    meeting text,
    adopted_on date,
    present_households integer,
    votes_for integer,
    votes_against integer,
    filed_on date,
    filed_by bigint references account (account_id),
    posted_on date,
    written_by bigint not null references account (account_id),
    written_at timestamptz not null,
    text_version integer not null default 1,
    ledger_file_id bigint references ledger_file (ledger_file_id),
    ledger_line integer,
    row_hash bytea,
    constraint charter_is_of_the_chapter foreign key (chapter_id, region_code)
        references chapter (chapter_id, region_code),
    constraint charter_version_is_one unique (chapter_id, version),
    constraint charter_state_is_known
        check (state in ('draft', 'adopted', 'checked', 'filed', 'posted', 'dropped')),
    constraint charter_meeting_is_known check (meeting in ('villagers', 'delegates')),
    constraint charter_texts_are_short
        check (length(title) between 2 and 60 and length(clauses) between 20 and 20000),
    constraint charter_has_its_text check (num_nulls(clauses, ledger_file_id) = 1),
    constraint charter_was_adopted check (state in ('draft', 'dropped')
        or (adopted_on is not null and present_households is not null)),
    constraint charter_was_filed check (state not in ('filed', 'posted') or filed_on >= adopted_on),
    constraint charter_was_posted check ((state = 'posted') = (posted_on is not null)),
    constraint charter_votes_are_possible check (present_households between 1 and 100000
        and votes_for >= 0 and votes_against >= 0 and votes_for + votes_against <= present_households),
    constraint charter_ledger_line_is_whole check (num_nulls(ledger_file_id, ledger_line, row_hash) in (0, 3))
);
create index charter_by_region on charter (region_code, adopted_on);
create unique index charter_row_is_taken_once on charter (row_hash);

-- Who took a charter further: adopted by a meeting, checked against the list, filed, posted; sent back, or dropped.
create table charter_step (
    charter_step_id bigint generated always as identity primary key,
    charter_id bigint not null references charter (charter_id),
    region_code text collate "C" not null references region (region_code),
    step text not null,
    day date not null,
    meeting text,
    present_households integer,
    votes_for integer,
    votes_against integer,
    checks text[],
    reason text,
    taken_by bigint not null references account (account_id),
    taken_at timestamptz not null,
    constraint charter_step_is_known check (step in ('adopt', 'check', 'file', 'send_back', 'post', 'drop')),
    constraint charter_step_has_its_meeting check ((step = 'adopt')
        = (num_nonnulls(meeting, present_households, votes_for, votes_against) = 4)),
    constraint charter_check_is_whole check (case when step = 'check'
        then checks @> '{no_birth_number,no_penalty,no_lost_right,voluntary}'::text[] and cardinality(checks) = 4
        else checks is null end),
    constraint charter_step_says_why
        check ((step in ('send_back', 'drop')) = (reason is not null) and length(reason) between 2 and 200)
);
create index charter_step_of_charter on charter_step (charter_id, charter_step_id);

-- How many households signed an agreement on a day, voluntarily, and how many of those took it back since. Which
-- households they are is no affair of the platform's.
create table agreement (
    agreement_id bigint generated always as identity primary key,
    chapter_id bigint not null,
    region_code text collate "C" not null references region (region_code),
    signed_on date not null,
    count integer not null,
    entered_by bigint not null references account (account_id),
    entered_at timestamptz not null,
    removed_at timestamptz,
    removed_by bigint references account (account_id),
    constraint agreement_is_of_the_chapter foreign key (chapter_id, region_code)
        references chapter (chapter_id, region_code),
    constraint agreements_count check (count between 1 and 100000),
    constraint agreement_is_removed_by_somebody check ((removed_at is null) = (removed_by is null))
);
create index agreement_of_chapter on agreement (chapter_id, signed_on);
create index agreement_by_region on agreement (region_code, signed_on);

create table agreement_revocation (
    agreement_revocation_id bigint generated always as identity primary key,
    agreement_id bigint not null references agreement (agreement_id),
    region_code text collate "C" not null references region (region_code),
    revoked_on date not null,
    count integer not null,
    entered_by bigint not null references account (account_id),
    entered_at timestamptz not null,
    constraint revocations_count check (count between 1 and 100000)
);
create index revocation_of_agreement on agreement_revocation (agreement_id);

-- Villagers' rating of the work. Ballots that nobody wrote down are unknown, and the rate with them.
create table democratic_review (
    democratic_review_id bigint generated always as identity primary key,
    chapter_id bigint not null,
    region_code text collate "C" not null references region (region_code),
    held_on date not null,
    participants integer not null,
    ballots_issued integer,
    ballots_valid integer,
    satisfied integer,
    basically integer,
    dissatisfied integer,
    posted_on date,
    activity_id bigint references activity (activity_id),
    entered_by bigint not null references account (account_id),
    entered_at timestamptz not null,
    version integer not null default 1,
    changed_at timestamptz not null default now(),
    removed_at timestamptz,
    removed_by bigint references account (account_id),
    ledger_file_id bigint references ledger_file (ledger_file_id),
    ledger_line integer,
    row_hash bytea,
    constraint democratic_review_is_of_the_chapter foreign key (chapter_id, region_code)
        references chapter (chapter_id, region_code),
    constraint review_has_participants check (participants between 1 and 1000000),
    constraint review_ballots_are_whole check (
        num_nulls(ballots_issued, ballots_valid, satisfied, basically, dissatisfied) in (0, 5)),
    constraint review_ballots_add_up check (ballots_issued between 1 and participants
        and ballots_valid between 1 and ballots_issued and satisfied >= 0 and basically >= 0
        and dissatisfied >= 0 and satisfied + basically + dissatisfied = ballots_valid),
    constraint review_is_posted_with_ballots check (posted_on is null
        or (posted_on >= held_on and ballots_valid is not null)),
    constraint review_is_removed_by_somebody check ((removed_at is null) = (removed_by is null)),
    constraint review_ledger_line_is_whole check (num_nulls(ledger_file_id, ledger_line, row_hash) in (0, 3))
);
create index democratic_review_of_chapter on democratic_review (chapter_id, held_on);
create index democratic_review_by_region on democratic_review (region_code, held_on);
create unique index democratic_review_row_is_taken_once on democratic_review (row_hash);
create trigger version_moves before update on democratic_review
    for each row execute function version_moves();

-- What a review found, who sees to it by when, and what became of it.
create table review_issue (
    review_issue_id bigint generated always as identity primary key,
    democratic_review_id bigint not null references democratic_review (democratic_review_id),
    region_code text collate "C" not null references region (region_code),
    issue text not null,
    owner text not null,
    due_on date not null,
    entered_by bigint not null references account (account_id),
    entered_at timestamptz not null,
    rectified_on date,
    result text,
    done_by bigint references account (account_id),
    done_at timestamptz,
    constraint review_issue_texts_are_short check (length(issue) between 2 and 200
        and length(owner) between 2 and 40 and length(result) between 2 and 300),
    constraint review_issue_is_done_whole check (num_nulls(rectified_on, result, done_by, done_at) in (0, 4))
);
create index review_issue_of_review on review_issue (democratic_review_id);
create index review_issue_by_region on review_issue (region_code, due_on) where done_at is null;

create function governance_refused(what text, rule text) returns void
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    raise exception '%', what using constraint = rule,
        errcode = case rule when 'step_belongs_to_its_duty' then 'insufficient_privilege'
            when 'import_rows_are_ones_own' then 'insufficient_privilege' else 'check_violation' end;
end
$$;

-- The rule is the township's.
create function governance_rule_by_right() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if not coalesce(public.my_duty_here('{township_officer}', new.region_code), false) then
        perform public.governance_refused('this step is another duty''s', 'step_belongs_to_its_duty');
    end if;
    return new;
end
$$;
create trigger governance_rule_by_right before insert on governance_rule
    for each row execute function governance_rule_by_right();

-- A charter is written where its chapter is; a ledger's is filed already, and nobody makes up its steps.
create function charter_by_right() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if tg_op = 'UPDATE' and pg_trigger_depth() > 1 then return new; end if;
    if not coalesce(public.my_duty_here('{village_secretary,township_officer}', new.region_code), false) then
        perform public.governance_refused('this step is another duty''s', 'step_belongs_to_its_duty');
    end if;
    if tg_op = 'UPDATE' then
        if old.state <> 'draft' then
            perform public.governance_refused('what was adopted stays', 'adopted_charter_stays');
        end if;
        new.written_by := (select s.account_id from public.session_reach s
            where s.token_hash = sha256(decode(nullif(current_setting('xiehui.token', true), ''), 'hex')));
        new.text_version := old.text_version + 1;
        return new;
    end if;
    perform pg_advisory_xact_lock(hashtext('charter of ' || new.chapter_id));
    new.version := 1 + coalesce((select max(c.version) from public.charter c
        where c.chapter_id = new.chapter_id), 0);
    if new.ledger_file_id is not null then
        if not public.import_is_open(new.ledger_file_id) then
            perform public.governance_refused('rows of a ledger come by its import', 'import_rows_are_ones_own');
        end if;
        new.state := 'filed';
        return new;
    end if;
    if exists (select from public.chapter c where c.chapter_id = new.chapter_id and c.state = 'dissolved') then
        perform public.governance_refused('a dissolved chapter adopts nothing', 'charter_is_of_a_living_chapter');
    end if;
    if exists (select from public.charter c where c.chapter_id = new.chapter_id
               and c.state in ('draft', 'adopted', 'checked')) then
        perform public.governance_refused('one charter at a time', 'one_charter_is_on_its_way');
    end if;
    if num_nonnulls(new.adopted_on, new.present_households, new.votes_for, new.filed_on, new.posted_on) > 0 then
        perform public.governance_refused('a charter is adopted by its step', 'charter_begins_as_a_draft');
    end if;
    new.state := 'draft';
    return new;
end
$$;
create trigger charter_by_right before insert or update on charter
    for each row execute function charter_by_right();

-- A step moves its charter. The township's officer checks and files, and not what she wrote herself; the village
-- adopts, posts and drops.
create function charter_step_moves() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    this public.charter;
    today date := (new.taken_at at time zone interval '8 hours')::date;
    duties text[] := case when new.step in ('check', 'file', 'send_back') then '{township_officer}'::text[]
        else '{village_secretary,township_officer}'::text[] end;
begin
    select * into this from public.charter c where c.charter_id = new.charter_id for update;
    new.region_code := this.region_code;
    if this.charter_id is null or not coalesce(public.my_duty_here(duties, new.region_code), false) then
        perform public.governance_refused('this step is another duty''s', 'step_belongs_to_its_duty');
    end if;
    if not (case new.step when 'adopt' then this.state = 'draft' when 'check' then this.state = 'adopted'
            when 'file' then this.state = 'checked' when 'send_back' then this.state in ('adopted', 'checked')
            when 'post' then this.state = 'filed' else this.state in ('draft', 'adopted') end) then
        perform public.governance_refused('not the charter''s next step', 'charter_step_follows');
    end if;
    if new.step in ('check', 'file') and new.taken_by = this.written_by then
        perform public.governance_refused('who wrote it does not file it', 'charter_takes_two_persons');
    end if;
    if new.day > today or new.day < coalesce(this.filed_on, this.adopted_on, '1980-01-01') then
        perform public.governance_refused('a step follows the one before', 'charter_step_has_its_day');
    end if;
    if new.step = 'adopt' and new.votes_for * 2 <= new.present_households then
        perform public.governance_refused('more than half of those present adopt it', 'charter_needs_a_majority');
    end if;
    update public.charter c set
        state = case new.step when 'adopt' then 'adopted' when 'check' then 'checked' when 'file' then 'filed'
            when 'send_back' then 'draft' when 'post' then 'posted' else 'dropped' end,
        meeting = case new.step when 'adopt' then new.meeting when 'send_back' then null else c.meeting end,
        adopted_on = case new.step when 'adopt' then new.day when 'send_back' then null else c.adopted_on end,
        present_households = case new.step when 'adopt' then new.present_households when 'send_back' then null
            else c.present_households end,
        votes_for = case new.step when 'adopt' then new.votes_for when 'send_back' then null else c.votes_for end,
        votes_against = case new.step when 'adopt' then new.votes_against when 'send_back' then null
            else c.votes_against end,
        filed_on = case new.step when 'file' then new.day else c.filed_on end,
        filed_by = case new.step when 'file' then new.taken_by else c.filed_by end,
        posted_on = case new.step when 'post' then new.day else c.posted_on end
    where c.charter_id = new.charter_id;
    return new;
end
$$;
create trigger charter_step_moves before insert on charter_step
    for each row execute function charter_step_moves();

-- Agreements, reviews and what they found are entered where the chapter is, by whoever looks after it.
create function governance_by_right() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    today date := (statement_timestamp() at time zone interval '8 hours')::date;
    signed public.agreement;
    review public.democratic_review;
begin
    if tg_table_name = 'agreement_revocation' then
        select * into signed from public.agreement a where a.agreement_id = new.agreement_id for update;
        new.region_code := signed.region_code;
    elsif tg_table_name = 'review_issue' then
        select * into review from public.democratic_review d
        where d.democratic_review_id = new.democratic_review_id for update;
        new.region_code := review.region_code;
    end if;
    if not coalesce(public.my_duty_here('{village_secretary,township_officer}', new.region_code), false) then
        perform public.governance_refused('this step is another duty''s', 'step_belongs_to_its_duty');
    end if;
    if tg_table_name = 'agreement_revocation' then
        if signed.removed_at is not null or new.revoked_on < signed.signed_on
           or new.count + coalesce((select sum(r.count) from public.agreement_revocation r
               where r.agreement_id = new.agreement_id), 0) > signed.count then
            perform public.governance_refused('no more is taken back than was signed', 'revoked_was_signed');
        end if;
    elsif tg_table_name = 'review_issue' then
        if review.removed_at is not null or coalesce(new.rectified_on, new.due_on) < review.held_on then
            perform public.governance_refused('an issue is of a review', 'issue_is_of_a_review');
        end if;
        if tg_op = 'UPDATE' and old.done_at is not null then
            perform public.governance_refused('done once and for all', 'done_once');
        end if;
    elsif tg_op = 'INSERT' and to_jsonb(new) ->> 'ledger_file_id' is not null then
        if not public.import_is_open((to_jsonb(new) ->> 'ledger_file_id')::bigint) then
            perform public.governance_refused('rows of a ledger come by its import', 'import_rows_are_ones_own');
        end if;
    elsif tg_op = 'INSERT' and exists (select from public.chapter c
            where c.chapter_id = new.chapter_id and c.state = 'dissolved') then
        perform public.governance_refused('a dissolved chapter does nothing more', 'governance_of_a_living_chapter');
    end if;
    return new;
end
$$;
create trigger governance_by_right before insert or update on agreement
    for each row execute function governance_by_right();
create trigger governance_by_right before insert on agreement_revocation
    for each row execute function governance_by_right();
create trigger governance_by_right before insert or update on democratic_review
    for each row execute function governance_by_right();
create trigger governance_by_right before insert or update on review_issue
    for each row execute function governance_by_right();
create trigger done_once before update on agreement
    for each row execute function done_once();

-- Once its result hangs on the board, a review's ballots stay; one that was taken back stays as it was.
create function posted_review_stays() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    if old.removed_at is not null or old.posted_on is not null then
        perform public.governance_refused('what was posted stays', 'posted_review_stays');
    end if;
    return new;
end
$$;
create trigger posted_review_stays before update on democratic_review
    for each row execute function posted_review_stays();

alter table governance_rule enable row level security;
alter table charter enable row level security;
alter table charter_step enable row level security;
alter table agreement enable row level security;
alter table agreement_revocation enable row level security;
alter table democratic_review enable row level security;
alter table review_issue enable row level security;
call audit_table('charter', 'charter_id');
call audit_table('democratic_review', 'democratic_review_id');
comment on table governance_rule is 'append-only: what a township asks of its chapters from a day on';
comment on table charter_step is 'append-only: who adopted, checked, filed, posted, sent back or dropped a charter';
comment on table agreement is 'ended once: how many agreements were signed, taken back if entered by mistake';
comment on table agreement_revocation is 'append-only: how many agreements were taken back';
comment on table review_issue is 'ended once: what a review found, and how it was put right';

create policy places_here on governance_rule for select to xiehui_app using (
    case when region_code ^@ any ((select places from session_reach)::text[]) then 1 else 0 end <> 0);
create policy set_here on governance_rule for insert to xiehui_app with check (
    case when region_code ^@ any ((select people from session_reach)::text[])
          and set_by = (select account_id from session_reach) then 1 else 0 end <> 0);
do $$
declare
    part text;
begin
    foreach part in array
        '{charter,charter_step,agreement,agreement_revocation,democratic_review,review_issue}'::text[]
    loop
        execute format('create policy places_here on %I for select to xiehui_app using (
            case when region_code ^@ any ((select places from session_reach)::text[]) then 1 else 0 end <> 0)', part);
        execute format('create policy add_people_here on %I for insert to xiehui_app with check (
            case when region_code ^@ any ((select people from session_reach)::text[])
                  and %I = (select account_id from session_reach) then 1 else 0 end <> 0)', part,
            case part when 'charter' then 'written_by' when 'charter_step' then 'taken_by' else 'entered_by' end);
    end loop;
    foreach part in array '{democratic_review,agreement,review_issue}'::text[] loop
        execute format('create policy change_people_here on %I for update to xiehui_app using (
            case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0)
            with check (case when region_code ^@ any ((select people from session_reach)::text[])
                  and coalesce(%I, (select account_id from session_reach)) = (select account_id from session_reach)
                 then 1 else 0 end <> 0)', part,
            case part when 'review_issue' then 'done_by' else 'removed_by' end);
    end loop;
end
$$;
create policy change_people_here on charter for update to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0);

grant select,
    insert (region_code, valid_from, reviews_a_year, rectify_days, assign_days, answer_days, note, set_by, set_at)
    on governance_rule to xiehui_app;
grant select (charter_id, chapter_id, region_code, version, title, clauses, state, meeting, adopted_on,
        present_households, votes_for, votes_against, filed_on, filed_by, posted_on, written_by, written_at,
        text_version, ledger_file_id, ledger_line),
    insert (chapter_id, region_code, title, clauses, adopted_on, present_households, filed_on, written_by,
        written_at, ledger_file_id, ledger_line, row_hash),
    update (title, clauses)
    on charter to xiehui_app;
grant select,
    insert (charter_id, step, day, meeting, present_households, votes_for, votes_against, checks, reason,
        taken_by, taken_at)
    on charter_step to xiehui_app;
grant select, insert (chapter_id, region_code, signed_on, count, entered_by, entered_at),
    update (removed_at, removed_by)
    on agreement to xiehui_app;
grant select, insert (agreement_id, revoked_on, count, entered_by, entered_at)
    on agreement_revocation to xiehui_app;
grant select (democratic_review_id, chapter_id, region_code, held_on, participants, ballots_issued, ballots_valid,
        satisfied, basically, dissatisfied, posted_on, activity_id, entered_by, entered_at, version, changed_at,
        removed_at, removed_by, ledger_file_id, ledger_line),
    insert (chapter_id, region_code, held_on, participants, ballots_issued, ballots_valid, satisfied, basically,
        dissatisfied, activity_id, entered_by, entered_at, ledger_file_id, ledger_line, row_hash),
    update (participants, ballots_issued, ballots_valid, satisfied, basically, dissatisfied, posted_on,
        removed_at, removed_by)
    on democratic_review to xiehui_app;
grant select, insert (democratic_review_id, issue, owner, due_on, entered_by, entered_at),
    update (rectified_on, result, done_by, done_at)
    on review_issue to xiehui_app;
