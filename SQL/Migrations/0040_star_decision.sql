-- The township decides on evidence (domain 5): it checks a sample drawn by chance, whose seed is kept so that
-- anybody can draw it again; somebody who neither scored nor entered an application approves it; a proven fact
-- blocks it once two persons of the township have confirmed it, with its document.

-- A drawing takes in what came onto notice since the last one.
create table star_sample (
    star_sample_id bigint generated always as identity primary key,
    star_round_id bigint not null references star_round (star_round_id),
    region_code text collate "C" not null references region (region_code),
    seed text not null,
    percent smallint not null,
    drawn_by bigint not null references account (account_id),
    drawn_at timestamptz not null,
    constraint sample_has_a_seed check (length(seed) between 16 and 64)
);
create index sample_by_round on star_sample (star_round_id);

-- What a drawing chose among; turn is the place in the order of md5(seed:application). A checked one says what
-- was found.
create table star_check (
    star_check_id bigint generated always as identity primary key,
    star_sample_id bigint not null references star_sample (star_sample_id),
    star_application_id bigint not null references star_application (star_application_id),
    region_code text collate "C" not null references region (region_code),
    turn integer not null,
    is_drawn boolean not null,
    found text,
    checked_on date,
    checked_by bigint references account (account_id),
    checked_at timestamptz,
    constraint check_is_whole check (num_nulls(found, checked_on, checked_by, checked_at) in (0, 4)
        and length(found) between 1 and 500),
    constraint only_a_drawn_one_is_checked check (is_drawn or checked_at is null)
);
create unique index application_is_drawn_from_once on star_check (star_application_id);
create index check_by_sample on star_check (star_sample_id, turn);

-- Where the township's own look at an item came to other points than the village.
create table star_check_item (
    star_check_id bigint not null references star_check (star_check_id),
    code text not null,
    points smallint not null,
    note text not null,
    primary key (star_check_id, code),
    constraint checked_points_go_by_halves check (points between 0 and 2000 and points % 50 = 0),
    constraint checked_note_is_short check (length(note) between 1 and 200)
);

create table star_veto (
    star_veto_id bigint generated always as identity primary key,
    star_application_id bigint not null references star_application (star_application_id),
    region_code text collate "C" not null references region (region_code),
    code text not null,
    issuer text,
    number text,
    dated_on date,
    raised_by bigint not null references account (account_id),
    raised_at timestamptz not null,
    upheld boolean,
    answer text,
    decided_by bigint references account (account_id),
    decided_at timestamptz,
    constraint veto_document_is_whole check (num_nulls(issuer, number, dated_on) in (0, 3)
        and length(issuer) between 1 and 80 and length(number) between 1 and 80),
    constraint star_veto_is_decided_whole check (num_nulls(upheld, answer, decided_by, decided_at) in (0, 4)
        and length(answer) between 1 and 200)
);
create unique index star_fact_is_raised_once on star_veto (star_application_id, code) where upheld is null;
create index star_veto_by_application on star_veto (star_application_id);

-- Draws the sample of a round: at least one, and at least the scheme's share of what is to be drawn from.
create function draw_star_sample(round bigint, moment timestamptz) returns bigint
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
declare
    this public.star_round;
    share smallint;
    made public.star_sample;
begin
    select * into this from public.star_round r where r.star_round_id = $1 for update;
    if not public.my_duty_here('{township_officer,township_approver}', this.region_code) then
        raise exception 'this step is another duty''s'
            using errcode = 'insufficient_privilege', constraint = 'step_belongs_to_its_duty';
    end if;
    if this.state is distinct from 'open' then
        raise exception 'a closed round stays as it is'
            using errcode = 'check_violation', constraint = 'closed_round_stays';
    end if;
    select s.sample_percent into share from public.star_scheme s where s.star_scheme_id = this.star_scheme_id;
    insert into public.star_sample (star_round_id, region_code, seed, percent, drawn_by, drawn_at)
    values ($1, this.region_code, replace(gen_random_uuid()::text, '-', ''), share, public.my_account(), $2)
    returning * into made;
    with among as (
        select a.star_application_id, a.region_code,
            row_number() over (order by md5(made.seed || ':' || a.star_application_id), a.star_application_id) as turn,
            count(*) over () as n
        from public.star_application a
        where a.star_round_id = $1 and a.state in ('on_notice', 'objected', 'rechecked')
          and not exists (select from public.star_check c where c.star_application_id = a.star_application_id)
    )
    insert into public.star_check (star_sample_id, star_application_id, region_code, turn, is_drawn)
    select made.star_sample_id, m.star_application_id, m.region_code, m.turn, m.turn <= ceil(m.n * share / 100.0)
    from among m;
    if not found then
        raise exception 'there is nothing to draw from'
            using errcode = 'check_violation', constraint = 'sample_has_something_to_draw_from';
    end if;
    return made.star_sample_id;
end
$$;

create function star_check_by_right() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if old.checked_at is not null then
        raise exception 'done once and for all'
            using errcode = 'check_violation', constraint = 'done_once';
    end if;
    if not public.my_duty_here('{township_officer,township_approver}', new.region_code) then
        raise exception 'this step is another duty''s'
            using errcode = 'insufficient_privilege', constraint = 'step_belongs_to_its_duty';
    end if;
    if exists (select from public.star_score c where c.star_application_id = new.star_application_id
            and c.handed_in_at is not null and public.same_person(c.account_id, new.checked_by)) then
        raise exception 'whoever scored does not check'
            using errcode = 'check_violation', constraint = 'checked_by_another';
    end if;
    return new;
end
$$;
create trigger star_check_by_right before update on star_check
    for each row execute function star_check_by_right();

create function star_check_item_is_open() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if not exists (
            select from public.star_check c join public.star_application a using (star_application_id)
            join public.star_round r using (star_round_id)
            join public.star_item i on i.star_scheme_id = r.star_scheme_id and i.code = new.code
            where c.star_check_id = new.star_check_id and c.is_drawn and c.checked_at is null
              and new.points <= i.points) then
        raise exception 'an item of an open check has its points'
            using errcode = 'check_violation', constraint = 'check_item_is_within_the_item';
    end if;
    return new;
end
$$;
create trigger star_check_item_is_open before insert on star_check_item
    for each row execute function star_check_item_is_open();

-- Nothing is granted over a fact that was raised and not decided on. Whoever raises one holds the application's row,
-- and so does this: neither overtakes the other.
create function star_facts_are_decided(application bigint) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    perform from public.star_application a where a.star_application_id = $1 for update;
    if exists (select from public.star_veto v where v.star_application_id = $1 and v.upheld is null) then
        raise exception 'a raised fact is decided first'
            using errcode = 'check_violation', constraint = 'fact_is_decided_first';
    end if;
end
$$;

-- Approved or rejected by somebody who neither entered nor scored it, once its notice is over, its sample drawn
-- and, if it was drawn, checked; with at least one star, and within the township's quota if it has one.
create function star_step_decides() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    this public.star_application;
    scheme public.star_scheme;
    day date := (new.taken_at at time zone interval '8 hours')::date;
begin
    select * into this from public.star_application a where a.star_application_id = new.star_application_id;
    select s.* into scheme from public.star_round r join public.star_scheme s using (star_scheme_id)
    where r.star_round_id = this.star_round_id;
    if public.same_person(this.entered_by, new.taken_by) or exists (
            select from public.star_score c where c.star_application_id = this.star_application_id
              and public.same_person(c.account_id, new.taken_by)) or exists (
            select from public.star_vote v where v.star_application_id = this.star_application_id
              and public.same_person(v.entered_by, new.taken_by)) then
        raise exception 'whoever entered or scored it does not decide it'
            using errcode = 'check_violation', constraint = 'star_is_decided_by_another';
    end if;
    if public.related(new.taken_by, this.household_id) then
        raise exception 'nobody decides on her own household or a relative''s'
            using errcode = 'check_violation', constraint = 'decider_is_unrelated';
    end if;
    if new.event = 'reject' then return new; end if;
    if new.from_state = 'rechecked' and scheme.notice_after_recheck then
        raise exception 'what was scored anew hangs once more'
            using errcode = 'check_violation', constraint = 'recheck_is_posted_again';
    end if;
    if new.from_state = 'on_notice' and day <= (select n.to_on from public.notice n
            where n.notice_id = public.star_notice_of(this.star_application_id)) then
        raise exception 'the notice is not over'
            using errcode = 'check_violation', constraint = 'approved_after_the_notice';
    end if;
    if this.stars is null or this.stars < 1 then
        raise exception 'there is no star to approve'
            using errcode = 'check_violation', constraint = 'approved_has_a_star';
    end if;
    if not exists (select from public.star_check c where c.star_application_id = this.star_application_id
            and (not c.is_drawn or c.checked_at is not null)) then
        raise exception 'the sample is drawn and checked before it is approved'
            using errcode = 'check_violation', constraint = 'sample_is_checked';
    end if;
    perform public.star_facts_are_decided(this.star_application_id);
    if this.is_five and scheme.households_per_award is not null then
        perform from public.star_round r where r.star_round_id = this.star_round_id for update;
        if (select count(*) from public.star_application a
                where a.star_round_id = this.star_round_id and a.is_five
                  and a.star_application_id <> this.star_application_id
                  and a.state in ('approved', 'on_town_notice', 'town_objected', 'awarded'))
            >= (select count(*) from public.household h where h.region_code ^@ left(this.region_code, 9)
                and h.state = 'active') / scheme.households_per_award then
            raise exception 'the township''s places are taken'
                using errcode = 'check_violation', constraint = 'five_star_quota';
        end if;
    end if;
    return new;
end
$$;
create trigger star_step_decides before insert on star_step
    for each row when (new.event in ('approve', 'reject')) execute function star_step_decides();

-- The plaque is given once the second notice is over, by another person than who approved.
create function star_step_awards() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if (new.taken_at at time zone interval '8 hours')::date <= (select n.to_on from public.notice n
            where n.notice_id = public.star_notice_of(new.star_application_id)) then
        raise exception 'the notice is not over'
            using errcode = 'check_violation', constraint = 'awarded_after_the_notice';
    end if;
    perform public.star_facts_are_decided(new.star_application_id);
    if exists (select from public.star_step s where s.star_application_id = new.star_application_id
            and s.event = 'approve' and public.same_person(s.taken_by, new.taken_by)) then
        raise exception 'whoever approved does not award'
            using errcode = 'check_violation', constraint = 'awarded_by_another';
    end if;
    return new;
end
$$;
create trigger star_step_awards before insert on star_step
    for each row when (new.event = 'award') execute function star_step_awards();

-- A fact is one of the scheme's, raised with its document and confirmed by another person.
create function star_veto_by_right() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    this public.star_application;
begin
    select * into this from public.star_application a
    where a.star_application_id = new.star_application_id for update;
    if not public.my_duty_here('{township_officer,township_approver}', this.region_code) then
        raise exception 'this step is another duty''s'
            using errcode = 'insufficient_privilege', constraint = 'step_belongs_to_its_duty';
    end if;
    if tg_op = 'INSERT' then
        new.region_code := this.region_code;
        if not exists (select from public.star_move m where m.event = 'veto' and m.from_state = this.state) then
            raise exception 'an application takes its steps in order'
                using errcode = 'check_violation', constraint = 'star_steps_in_order';
        end if;
        if not exists (select from public.star_round r join public.star_veto_rule v using (star_scheme_id)
                where r.star_round_id = this.star_round_id and v.code = new.code) or new.issuer is null
            or new.dated_on > (new.raised_at at time zone interval '8 hours')::date then
            raise exception 'a fact is the scheme''s and has its document'
                using errcode = 'check_violation', constraint = 'fact_has_its_document';
        end if;
        return new;
    end if;
    if old.upheld is not null then
        raise exception 'decided once and for all'
            using errcode = 'check_violation', constraint = 'done_once';
    end if;
    if public.same_person(new.raised_by, new.decided_by) then
        raise exception 'a fact takes two persons'
            using errcode = 'check_violation', constraint = 'fact_takes_two_persons';
    end if;
    if new.upheld then
        insert into public.star_step (star_application_id, event, reason, taken_by, taken_at)
        values (new.star_application_id, 'veto', new.answer, new.decided_by, new.decided_at);
    end if;
    return new;
end
$$;
create trigger star_veto_by_right before insert or update on star_veto
    for each row when (pg_trigger_depth() = 0) execute function star_veto_by_right();

-- Court, number and date are kept until the round ends (domain 5), not longer.
create function round_forgets_documents() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    update public.star_veto v set issuer = null, number = null, dated_on = null
    from public.star_application a
    where a.star_application_id = v.star_application_id and a.star_round_id = new.star_round_id;
    return null;
end
$$;
create trigger round_forgets_documents after update on star_round
    for each row when (old.state = 'open' and new.state = 'closed') execute function round_forgets_documents();

-- A round is closed once nothing in it waits.
create function round_closes_when_done() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if exists (select from public.star_application a where a.star_round_id = new.star_round_id
            and a.state not in ('draft', 'awarded', 'rejected', 'vetoed', 'withdrawn')
            and a.ledger_file_id is null) then
        raise exception 'something in the round still waits'
            using errcode = 'check_violation', constraint = 'round_closes_when_done';
    end if;
    return new;
end
$$;
create trigger round_closes_when_done before update on star_round
    for each row when (old.state = 'open' and new.state = 'closed') execute function round_closes_when_done();

alter table star_sample enable row level security;
alter table star_check enable row level security;
alter table star_check_item enable row level security;
alter table star_veto enable row level security;
comment on table star_sample is 'append-only: how a sample was drawn';
comment on table star_check is 'ended once: what a check found';
comment on table star_check_item is 'append-only: what a check found';
comment on table star_veto is 'ended once: a fact is decided once';

create policy people_here on star_sample for select to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0);
create policy people_here on star_check for select to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0);
create policy check_here on star_check for update to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0)
    with check (case when checked_by = (select account_id from session_reach) then 1 else 0 end <> 0);
create policy with_its_check on star_check_item for select to xiehui_app using (
    case when (select account_id from session_reach) is not null
          and exists (select from star_check c where c.star_check_id = star_check_item.star_check_id)
         then 1 else 0 end <> 0);
create policy find_here on star_check_item for insert to xiehui_app with check (
    case when (select account_id from session_reach) is not null
          and exists (select from star_check c where c.star_check_id = star_check_item.star_check_id
            and my_duty_here('{township_officer,township_approver}', c.region_code))
         then 1 else 0 end <> 0);
create policy people_here on star_veto for select to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[])
          and my_duty_here('{township_officer,township_approver}', region_code) then 1 else 0 end <> 0);
create policy raise_here on star_veto for insert to xiehui_app with check (
    case when region_code ^@ any ((select people from session_reach)::text[])
          and raised_by = (select account_id from session_reach) then 1 else 0 end <> 0);
create policy decide_here on star_veto for update to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0)
    with check (case when decided_by = (select account_id from session_reach) then 1 else 0 end <> 0);

grant select on star_sample to xiehui_app;
grant select, update (found, checked_on, checked_by, checked_at) on star_check to xiehui_app;
grant select, insert on star_check_item to xiehui_app;
grant select, insert (star_application_id, code, issuer, number, dated_on, raised_by, raised_at),
    update (upheld, answer, decided_by, decided_at) on star_veto to xiehui_app;
grant execute on function draw_star_sample(bigint, timestamptz) to xiehui_app;
