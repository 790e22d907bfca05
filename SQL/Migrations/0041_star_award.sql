-- What follows on the plaque (domain 5): an award has a serial that anybody can look up, and lasts to the next
-- 31 December. Each November it is looked at again: the village or the township proposes what was found, an
-- approver who is another person decides, and the award is renewed, loses stars, is suspended with time to mend,
-- or is revoked, which keeps the household from applying for a while. Against a rejection, a fact and a review's
-- decision the household may appeal; who decided does not answer. An award moves by steps that are only ever
-- added to, and keeps no name: that is its application's.

alter table star_scheme add column review_from smallint not null default 1101,
    add constraint review_comes_late_in_the_year check (review_from between 901 and 1201);
grant insert (review_from), update (review_from) on star_scheme to xiehui_app;

-- The serial as it stands on plaque and certificate: township, year, number, and a letter that a wrong or
-- exchanged digit does not fit (the remainder by 23, a prime, in letters that are not taken for digits).
create function star_serial(township text, year integer, number integer) returns text
language sql immutable set search_path = pg_catalog, public, pg_temp as $$
    select concat_ws('-', $1, $2, lpad($3::text, 4, '0'), substr('ABCDEFGHJKLMNPQRSTVWXYZ',
        ((($1 || $2 || lpad($3::text, 4, '0'))::bigint % 23) + 1)::integer, 1))
$$;

create table star_award (
    star_award_id bigint generated always as identity primary key,
    star_application_id bigint not null references star_application (star_application_id),
    star_round_id bigint not null references star_round (star_round_id),
    household_id bigint not null references household (household_id),
    region_code text collate "C" not null references region (region_code),
    year smallint not null,
    number smallint not null,
    serial text not null,
    letters text[] not null,
    stars smallint not null generated always as (cardinality(letters)) stored,
    is_five boolean not null,
    awarded_on date not null,
    valid_to date not null,
    state text not null default 'valid',
    mend_by date,
    bar_until date,
    awarded_by bigint not null references account (account_id),
    constraint application_is_awarded_once unique (star_application_id),
    constraint award_number_is_given_once unique (star_round_id, number),
    constraint award_serial_is_given_once unique (serial),
    constraint award_number_has_four_digits check (number between 1 and 9999),
    constraint award_has_its_serial check (serial = star_serial(left(region_code, 9), year, number)),
    constraint award_letters_are_categories
        check (letters <@ '{A,B,C,D,E}'::text[] and cardinality(letters) between 1 and 5),
    constraint five_star_award_has_five check (not is_five or cardinality(letters) = 5),
    constraint award_ends_with_a_year
        check (extract(month from valid_to) = 12 and extract(day from valid_to) = 31 and valid_to >= awarded_on),
    constraint award_state_is_known check (state in ('valid', 'suspended', 'revoked', 'renounced')),
    constraint suspended_award_has_time_to_mend check ((state = 'suspended') = (mend_by is not null)),
    constraint revoked_award_bars check ((state = 'revoked') = (bar_until is not null))
);
create index award_by_place on star_award (region_code, year, star_award_id);
create index award_by_household on star_award (household_id, star_award_id);
create index award_by_end on star_award (region_code, valid_to) where state in ('valid', 'suspended');

-- What was found when an award was looked at again, and what an approver made of it.
create table star_review (
    star_review_id bigint generated always as identity primary key,
    star_award_id bigint not null references star_award (star_award_id),
    region_code text collate "C" not null references region (region_code),
    finding text not null,
    lost text[] not null default '{}',
    report text not null,
    proposed_by bigint not null references account (account_id),
    proposed_at timestamptz not null,
    agreed boolean,
    answer text,
    decided_by bigint references account (account_id),
    decided_at timestamptz,
    constraint review_finding_is_known check (finding in ('renew', 'reduce', 'suspend', 'mend', 'revoke')),
    constraint review_names_lost_stars
        check (lost <@ '{A,B,C,D,E}'::text[] and (finding = 'reduce') = (cardinality(lost) > 0)),
    constraint review_texts_are_short
        check (length(report) between 5 and 500 and length(answer) between 1 and 500),
    constraint review_is_decided_whole check (num_nulls(agreed, decided_by, decided_at) in (0, 3)
        and (answer is null or decided_at is not null)),
    constraint refused_review_says_why check (agreed or agreed is null or answer is not null)
);
create unique index one_review_waits on star_review (star_award_id) where agreed is null;
create index review_by_award on star_review (star_award_id, star_review_id);
create index review_by_place on star_review (region_code) where agreed is null;

-- Against a rejection or a fact (the step that was taken), or against a review's decision.
create table star_appeal (
    star_appeal_id bigint generated always as identity primary key,
    star_application_id bigint not null references star_application (star_application_id),
    region_code text collate "C" not null references region (region_code),
    star_step_id bigint references star_step (star_step_id),
    star_review_id bigint references star_review (star_review_id),
    received_on date not null,
    grounds text not null,
    entered_by bigint not null references account (account_id),
    entered_at timestamptz not null,
    granted boolean,
    answer text,
    decided_by bigint references account (account_id),
    decided_at timestamptz,
    constraint appeal_is_against_one_decision check (num_nonnulls(star_step_id, star_review_id) = 1),
    constraint appeal_texts_are_short
        check (length(grounds) between 5 and 500 and length(answer) between 1 and 500),
    constraint appeal_is_decided_whole check (num_nulls(granted, answer, decided_by, decided_at) in (0, 4))
);
create unique index step_is_appealed_once on star_appeal (star_step_id);
create unique index review_is_appealed_once on star_appeal (star_review_id);
create index appeal_by_application on star_appeal (star_application_id);
create index appeal_by_place on star_appeal (region_code) where granted is null;

-- Which event leads from where to where, and whose it is; the same table as StarAwardState in Domain.
create table star_award_move (
    event text not null,
    from_state text not null,
    to_state text not null,
    duties text[] not null,
    primary key (event, from_state)
);
insert into star_award_move (event, from_state, to_state, duties)
select m.event, unnest(m.froms), m.to_state, m.duties
from (values
    ('renew', '{valid}'::text[], 'valid', '{township_approver}'::text[]),
    ('reduce', '{valid}', 'valid', '{township_approver}'),
    ('suspend', '{valid}', 'suspended', '{township_approver}'),
    ('mend', '{suspended}', 'valid', '{township_approver}'),
    ('revoke', '{valid,suspended}', 'revoked', '{township_approver}'),
    ('renounce', '{valid,suspended}', 'renounced', '{household,village_secretary,township_officer}'),
    ('restore', '{valid,suspended,revoked}', 'valid', '{township_approver}')
) m (event, froms, to_state, duties);

-- A step says what the award was before it and is after it, so that an appeal can give it back.
create table star_award_step (
    star_award_step_id bigint generated always as identity primary key,
    star_award_id bigint not null references star_award (star_award_id),
    region_code text collate "C" not null references region (region_code),
    event text not null,
    from_state text not null,
    to_state text not null,
    letters_before text[] not null,
    letters text[] not null,
    was_five boolean not null,
    is_five boolean not null,
    valid_to_before date not null,
    valid_to date not null,
    mend_by date,
    bar_until date,
    star_review_id bigint references star_review (star_review_id),
    star_appeal_id bigint references star_appeal (star_appeal_id),
    reason text,
    taken_by bigint not null references account (account_id),
    taken_at timestamptz not null,
    constraint award_step_is_in_the_table foreign key (event, from_state)
        references star_award_move (event, from_state),
    constraint award_step_reason_is_short check (length(reason) between 1 and 500),
    constraint award_step_has_its_ground check (num_nonnulls(star_review_id, star_appeal_id)
        = case when event = 'renounce' then 0 else 1 end and (event = 'restore') = (star_appeal_id is not null))
);
create index award_step_by_award on star_award_step (star_award_id, star_award_step_id);
create index award_step_by_review on star_award_step (star_review_id);

-- Until when an award lasts that is looked at on a day: once the year's reviews have begun, to the end of the
-- next year, so that who is suspended in November can still mend; before, as long as it did.
create function star_lasts_to(until date, day date, review_from integer) returns date
language sql immutable set search_path = pg_catalog, public, pg_temp as $$
    select case when $2 >= make_date(extract(year from $1)::integer, $3 / 100, $3 % 100)
        then make_date(extract(year from $1)::integer + 1, 12, 31) else $1 end
$$;

-- The plaque's row comes with the step: its number follows the last one of the township's year.
create function star_award_is_made() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    this public.star_application;
    round public.star_round;
    day date := (new.taken_at at time zone interval '8 hours')::date;
    last integer;
begin
    select * into this from public.star_application a where a.star_application_id = new.star_application_id;
    select * into round from public.star_round r where r.star_round_id = this.star_round_id for no key update;
    select coalesce(max(w.number), 0) into last from public.star_award w where w.star_round_id = round.star_round_id;
    insert into public.star_award (star_application_id, star_round_id, household_id, region_code, year, number,
        serial, letters, is_five, awarded_on, valid_to, awarded_by)
    select this.star_application_id, round.star_round_id, this.household_id, this.region_code, round.year, last + 1,
        public.star_serial(left(this.region_code, 9), round.year, last + 1),
        array(select substr('ABCDE', c.place::integer, 1)
              from unnest(this.categories) with ordinality c (points, place)
              where c.points >= s.star_at order by c.place),
        this.is_five, day, make_date(extract(year from day)::integer, 12, 31), new.taken_by
    from public.star_scheme s where s.star_scheme_id = round.star_scheme_id;
    return null;
end
$$;
create trigger star_award_is_made after insert on star_step
    for each row when (new.event = 'award') execute function star_award_is_made();

-- Whoever lost an award through what was found waits before applying again.
create function barred_household_waits() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if new.ledger_file_id is null and exists (
            select from public.star_award w join public.household h using (household_id)
            where (h.household_id = new.household_id or h.merged_into = new.household_id)
              and w.bar_until > (new.entered_at at time zone interval '8 hours')::date) then
        raise exception 'a household whose award was revoked waits'
            using errcode = 'check_violation', constraint = 'barred_household_waits';
    end if;
    return new;
end
$$;
create trigger barred_household_waits before insert on star_application
    for each row execute function barred_household_waits();

create function star_award_moves() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    this public.star_award;
    scheme public.star_scheme;
    move public.star_award_move;
    review public.star_review;
    undone public.star_award_step;
    day date := (new.taken_at at time zone interval '8 hours')::date;
begin
    select * into this from public.star_award w where w.star_award_id = new.star_award_id for update;
    select s.* into scheme from public.star_round r join public.star_scheme s using (star_scheme_id)
    where r.star_round_id = this.star_round_id;
    new.region_code := this.region_code;
    new.from_state := this.state;
    select * into move from public.star_award_move m where m.event = new.event and m.from_state = this.state;
    if move.event is null then
        raise exception 'an award takes its steps in order'
            using errcode = 'check_violation', constraint = 'award_steps_in_order';
    end if;
    if not ('household' = any (move.duties) and this.household_id = any (public.my_households())
            or public.my_duty_here(move.duties, this.region_code)) then
        raise exception 'this step is another duty''s'
            using errcode = 'insufficient_privilege', constraint = 'step_belongs_to_its_duty';
    end if;
    if new.event <> 'restore' and day > this.valid_to then
        raise exception 'nothing more comes of an award that is over'
            using errcode = 'check_violation', constraint = 'award_is_over';
    end if;
    select * into review from public.star_review v where v.star_review_id = new.star_review_id;
    new.to_state := move.to_state;
    new.letters_before := this.letters;
    new.letters := array(select l from unnest(this.letters) l where not l = any (coalesce(review.lost, '{}')) order by l);
    new.was_five := this.is_five;
    new.is_five := this.is_five and cardinality(new.letters) = 5;
    new.valid_to_before := this.valid_to;
    new.valid_to := case when new.event in ('renew', 'reduce', 'suspend')
        then public.star_lasts_to(this.valid_to, day, scheme.review_from) else this.valid_to end;
    new.mend_by := case when new.event = 'suspend' then (day + make_interval(months => scheme.mend_months))::date end;
    new.bar_until := case when new.event = 'revoke' then (day + make_interval(years => scheme.bar_years))::date end;
    if new.event = 'restore' then
        select s.* into undone from public.star_award_step s join public.star_appeal p using (star_review_id)
        where p.star_appeal_id = new.star_appeal_id;
        new.letters := undone.letters_before;
        new.is_five := undone.was_five;
        new.valid_to := public.star_lasts_to(undone.valid_to_before,
            (undone.taken_at at time zone interval '8 hours')::date, scheme.review_from);
    end if;
    update public.star_award w
    set state = new.to_state, letters = new.letters, is_five = new.is_five, valid_to = new.valid_to,
        mend_by = new.mend_by, bar_until = new.bar_until
    where w.star_award_id = this.star_award_id;
    perform public.board_changed(left(this.region_code, 9), new.taken_by, new.taken_at);
    return new;
end
$$;
create trigger star_award_moves before insert on star_award_step
    for each row execute function star_award_moves();

-- A review is proposed by who keeps the place and decided by another person of the township; what is agreed to
-- happens with it.
create function star_review_by_right() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    this public.star_award;
    scheme public.star_scheme;
    day date;
begin
    select * into this from public.star_award w where w.star_award_id = new.star_award_id for update;
    select s.* into scheme from public.star_round r join public.star_scheme s using (star_scheme_id)
    where r.star_round_id = this.star_round_id;
    new.region_code := this.region_code;
    day := (coalesce(new.decided_at, new.proposed_at) at time zone interval '8 hours')::date;
    if not public.my_duty_here(case tg_op when 'INSERT' then '{village_secretary,township_officer}'::text[]
            else '{township_approver}' end, this.region_code) then
        raise exception 'this step is another duty''s'
            using errcode = 'insufficient_privilege', constraint = 'step_belongs_to_its_duty';
    end if;
    if public.related(coalesce(new.decided_by, new.proposed_by), this.household_id) then
        raise exception 'nobody decides on her own household or a relative''s'
            using errcode = 'check_violation', constraint = 'decider_is_unrelated';
    end if;
    if tg_op = 'UPDATE' and old.agreed is not null then
        raise exception 'decided once and for all'
            using errcode = 'check_violation', constraint = 'done_once';
    end if;
    if tg_op = 'UPDATE' and public.same_person(new.proposed_by, new.decided_by) then
        raise exception 'a review takes two persons'
            using errcode = 'check_violation', constraint = 'review_takes_two_persons';
    end if;
    if tg_op = 'UPDATE' and not new.agreed then return new; end if;
    if not exists (select from public.star_award_move m where m.event = new.finding and m.from_state = this.state) then
        raise exception 'an award takes its steps in order'
            using errcode = 'check_violation', constraint = 'award_steps_in_order';
    end if;
    if day > this.valid_to then
        raise exception 'nothing more comes of an award that is over'
            using errcode = 'check_violation', constraint = 'award_is_over';
    end if;
    if new.finding = 'renew' and public.star_lasts_to(this.valid_to, day, scheme.review_from) = this.valid_to then
        raise exception 'an award is renewed once a year, when reviews have begun'
            using errcode = 'check_violation', constraint = 'award_is_renewed_in_its_time';
    end if;
    if new.finding = 'reduce' and (not new.lost <@ this.letters or new.lost @> this.letters) then
        raise exception 'stars are taken of those it has, and one is left'
            using errcode = 'check_violation', constraint = 'reduced_award_keeps_a_star';
    end if;
    if tg_op = 'INSERT' and new.finding = 'mend' and day > this.mend_by then
        raise exception 'there was time to mend'
            using errcode = 'check_violation', constraint = 'award_is_mended_in_time';
    end if;
    return new;
end
$$;
create trigger star_review_by_right before insert or update on star_review
    for each row execute function star_review_by_right();

create function star_review_takes_effect() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    insert into public.star_award_step (star_award_id, event, star_review_id, reason, taken_by, taken_at)
    values (new.star_award_id, new.finding, new.star_review_id, new.report, new.decided_by, new.decided_at);
    return null;
end
$$;
create trigger star_review_takes_effect after update on star_review
    for each row when (old.agreed is null and new.agreed) execute function star_review_takes_effect();

-- The decision that an appeal is against: who took part in it, and when it was taken. Nobody of them answers it.
create function star_appealed(appeal star_appeal, out deciders bigint[], out decided_at timestamptz)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select array[s.taken_by] || array(select v.raised_by from public.star_veto v
            where v.star_application_id = s.star_application_id and v.upheld and s.event = 'veto'), s.taken_at
    from public.star_step s where s.star_step_id = ($1).star_step_id
    union all
    select array[v.proposed_by, v.decided_by], v.decided_at
    from public.star_review v where v.star_review_id = ($1).star_review_id
$$;

-- The household appeals itself or at its chapter's desk, within the scheme's days, against the last decision.
create function star_appeal_by_right() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    this public.star_application;
    days integer;
    decision record;
    decided_on date;
begin
    select * into this from public.star_application a
    where a.star_application_id = new.star_application_id for update;
    new.region_code := this.region_code;
    if tg_op = 'UPDATE' then
        select * into decision from public.star_appealed(new);
        if old.granted is not null then
            raise exception 'answered once and for all'
                using errcode = 'check_violation', constraint = 'done_once';
        end if;
        if not public.my_duty_here('{township_approver}', this.region_code) then
            raise exception 'this step is another duty''s'
                using errcode = 'insufficient_privilege', constraint = 'step_belongs_to_its_duty';
        end if;
        if exists (select from unnest(decision.deciders || new.entered_by) d where public.same_person(d, new.decided_by)) then
            raise exception 'whoever decided or entered it does not answer the appeal'
                using errcode = 'check_violation', constraint = 'appeal_is_answered_by_another';
        end if;
        if public.related(new.decided_by, this.household_id) then
            raise exception 'nobody decides on her own household or a relative''s'
                using errcode = 'check_violation', constraint = 'decider_is_unrelated';
        end if;
        return new;
    end if;
    if not (this.household_id = any (public.my_households())
            or public.my_duty_here('{village_secretary,township_officer}', this.region_code)) then
        raise exception 'a household speaks for itself'
            using errcode = 'insufficient_privilege', constraint = 'step_belongs_to_its_duty';
    end if;
    if new.star_review_id is null then
        new.star_step_id := (select s.star_step_id from public.star_step s
            where s.star_application_id = this.star_application_id order by s.star_step_id desc limit 1);
    end if;
    if not (case when new.star_review_id is null then this.state in ('rejected', 'vetoed')
            else exists (select from public.star_review v join public.star_award w using (star_award_id)
                join public.star_award_step s on s.star_award_id = w.star_award_id
                where v.star_review_id = new.star_review_id and v.agreed
                  and v.finding in ('reduce', 'suspend', 'revoke')
                  and w.star_application_id = this.star_application_id
                group by v.star_review_id having max(s.star_award_step_id) filter (where s.star_review_id
                    = new.star_review_id) = max(s.star_award_step_id)) end) then
        raise exception 'an appeal is against the last decision'
            using errcode = 'check_violation', constraint = 'appeal_is_against_the_last_decision';
    end if;
    select s.appeal_days into days from public.star_round r join public.star_scheme s using (star_scheme_id)
    where r.star_round_id = this.star_round_id;
    select * into decision from public.star_appealed(new);
    decided_on := (decision.decided_at at time zone interval '8 hours')::date;
    if new.received_on not between decided_on and decided_on + days
        or new.received_on > (new.entered_at at time zone interval '8 hours')::date then
        raise exception 'an appeal comes within its days'
            using errcode = 'check_violation', constraint = 'appeal_comes_in_time';
    end if;
    return new;
end
$$;
create trigger star_appeal_by_right before insert or update on star_appeal
    for each row execute function star_appeal_by_right();

create function star_appeal_takes_effect() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if new.star_review_id is null then
        insert into public.star_step (star_application_id, event, reason, taken_by, taken_at)
        values (new.star_application_id, 'grant_appeal', new.answer, new.decided_by, new.decided_at);
    else
        insert into public.star_award_step (star_award_id, event, star_appeal_id, reason, taken_by, taken_at)
        select v.star_award_id, 'restore', new.star_appeal_id, new.answer, new.decided_by, new.decided_at
        from public.star_review v where v.star_review_id = new.star_review_id;
    end if;
    return null;
end
$$;
create trigger star_appeal_takes_effect after update on star_appeal
    for each row when (old.granted is null and new.granted) execute function star_appeal_takes_effect();

alter table star_award enable row level security;
alter table star_review enable row level security;
alter table star_appeal enable row level security;
alter table star_award_move enable row level security;
alter table star_award_step enable row level security;
comment on table star_award is 'not audited: made once; every change is a row of star_award_step';
comment on table star_review is 'ended once: what households are honoured by';
comment on table star_appeal is 'ended once: what households are honoured by';
comment on table star_award_move is 'not audited: the table of steps, changed by migrations only';
comment on table star_award_step is 'append-only: every step of an award';

-- A household sees its own awards and what was decided about them, not what is only proposed.
create policy people_here on star_award for select to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0);
create policy own_household on star_award for select to xiehui_app using (
    case when (select account_id from session_reach) is not null
          and household_id = any ((select my_households())::bigint[]) then 1 else 0 end <> 0);
create policy everyone_entered_reads on star_award_move for select to xiehui_app using (
    case when (select account_id from session_reach) is not null then 1 else 0 end <> 0);
create policy with_its_award on star_award_step for select to xiehui_app using (
    case when (select account_id from session_reach) is not null
          and exists (select from star_award w where w.star_award_id = star_award_step.star_award_id)
         then 1 else 0 end <> 0);
create policy give_back on star_award_step for insert to xiehui_app with check (
    case when taken_by = (select account_id from session_reach) and event = 'renounce'
          and exists (select from star_award w where w.star_award_id = star_award_step.star_award_id)
         then 1 else 0 end <> 0);

create policy people_here on star_review for select to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0);
create policy own_decided on star_review for select to xiehui_app using (
    case when (select account_id from session_reach) is not null and agreed
          and exists (select from star_award w where w.star_award_id = star_review.star_award_id
            and w.household_id = any ((select my_households())::bigint[])) then 1 else 0 end <> 0);
create policy propose_here on star_review for insert to xiehui_app with check (
    case when region_code ^@ any ((select people from session_reach)::text[])
          and proposed_by = (select account_id from session_reach) then 1 else 0 end <> 0);
create policy decide_here on star_review for update to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0)
    with check (case when decided_by = (select account_id from session_reach) then 1 else 0 end <> 0);

create policy people_here on star_appeal for select to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0);
create policy own_household on star_appeal for select to xiehui_app using (
    case when (select account_id from session_reach) is not null
          and exists (select from star_application a where a.star_application_id = star_appeal.star_application_id
            and a.household_id = any ((select my_households())::bigint[])) then 1 else 0 end <> 0);
create policy appeal_here on star_appeal for insert to xiehui_app with check (
    case when entered_by = (select account_id from session_reach)
          and exists (select from star_application a where a.star_application_id = star_appeal.star_application_id)
         then 1 else 0 end <> 0);
create policy answer_here on star_appeal for update to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0)
    with check (case when decided_by = (select account_id from session_reach) then 1 else 0 end <> 0);

grant select on star_award, star_award_move to xiehui_app;
grant select, insert (star_award_id, event, reason, taken_by, taken_at) on star_award_step to xiehui_app;
grant select, insert (star_award_id, finding, lost, report, proposed_by, proposed_at),
    update (agreed, answer, decided_by, decided_at)
    on star_review to xiehui_app;
grant select, insert (star_application_id, star_review_id, received_on, grounds, entered_by, entered_at),
    update (granted, answer, decided_by, decided_at)
    on star_appeal to xiehui_app;
grant execute on function star_lasts_to(date, date, integer) to xiehui_app;
