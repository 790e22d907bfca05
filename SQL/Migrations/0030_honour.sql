-- What follows from a year (domain 6, 4.9): excellent members, nominated from logged service, at most one
-- in twenty; public notices, during which anybody may object; rewards that were handed over. A nomination
-- moves by steps that are only ever added to, a reward is corrected by a row that reverses it, and what a
-- notice says of a person on the public board is her name with one character hidden.

-- How many days a notice of a township hangs at least; the day it is put up is not counted.
create table notice_rule (
    notice_rule_id bigint generated always as identity primary key,
    region_code text collate "C" references region (region_code),
    from_on date not null,
    days smallint not null,
    entered_by bigint references account (account_id),
    entered_at timestamptz not null default now(),
    constraint notice_rule_is_of_a_township check (length(region_code) = 9),
    constraint notice_hangs_seven_days_at_least check (days between 7 and 30),
    constraint notice_rule_has_its_author check ((region_code is null) = (entered_by is null))
);
create index notice_rule_by_place on notice_rule (region_code, from_on);
insert into notice_rule (from_on, days) values ('2000-01-01', 7);

create table notice (
    notice_id bigint generated always as identity primary key,
    region_code text collate "C" not null references region (region_code),
    kind text not null,
    year smallint,
    title text not null,
    body text,
    objections_at text not null,
    from_on date not null,
    to_on date not null,
    posted_by bigint not null references account (account_id),
    posted_at timestamptz not null,
    withdrawn_at timestamptz,
    withdrawn_by bigint references account (account_id),
    withdraw_reason text,
    constraint notice_kind_is_known check (kind in ('excellent', 'plain')),
    constraint notice_hangs_in_a_village_or_town check (length(region_code) in (9, 12)),
    constraint excellent_notice_has_its_year check ((kind = 'excellent') = (year is not null)),
    constraint plain_notice_says_something check ((kind = 'plain') = (body is not null)),
    constraint notice_texts_are_short check (length(title) between 2 and 60
        and length(body) between 1 and 500 and length(objections_at) between 2 and 80
        and length(withdraw_reason) between 1 and 200),
    constraint notice_holds_no_personal_number
        check ((title || ' ' || coalesce(body, '') || ' ' || objections_at) !~ '[0-9]{11}'),
    constraint notice_withdrawal_is_whole
        check (num_nulls(withdrawn_at, withdrawn_by, withdraw_reason) in (0, 3)),
    constraint only_a_plain_notice_is_withdrawn check (kind = 'plain' or withdrawn_at is null)
);
create index notice_by_place on notice (region_code, to_on, notice_id);

-- A member nominated as excellent for a year, and what service for.
create table excellent_member (
    excellent_member_id bigint generated always as identity primary key,
    member_id bigint not null references member (member_id),
    chapter_id bigint not null references chapter (chapter_id),
    region_code text collate "C" not null references region (region_code),
    year smallint not null,
    member_group_id bigint,
    service text not null,
    state text not null default 'nominated',
    notice_id bigint references notice (notice_id),
    entered_by bigint not null references account (account_id),
    entered_at timestamptz not null,
    constraint nominating_group_is_of_the_chapter foreign key (member_group_id, chapter_id)
        references member_group (member_group_id, chapter_id),
    constraint excellent_state_is_known
        check (state in ('nominated', 'posted', 'confirmed', 'refused', 'withdrawn', 'revoked')),
    constraint excellent_year_is_possible check (year between 2000 and 2200),
    constraint nominated_service_is_short check (length(service) between 5 and 200)
);
create unique index member_is_nominated_once on excellent_member (member_id, year)
    where state in ('nominated', 'posted', 'confirmed');
create index excellent_by_chapter on excellent_member (chapter_id, year);
create index excellent_by_place on excellent_member (region_code, year);
create index excellent_by_notice on excellent_member (notice_id);

create table excellent_step (
    excellent_step_id bigint generated always as identity primary key,
    excellent_member_id bigint not null references excellent_member (excellent_member_id),
    region_code text collate "C" not null references region (region_code),
    step text not null,
    notice_id bigint references notice (notice_id),
    reason text,
    taken_by bigint not null references account (account_id),
    taken_at timestamptz not null,
    constraint excellent_step_is_known
        check (step in ('posted', 'confirmed', 'refused', 'withdrawn', 'revoked')),
    constraint posting_names_its_notice check ((step = 'posted') = (notice_id is not null)),
    constraint excellent_reason_is_short check (length(reason) between 1 and 200),
    constraint ending_has_a_reason
        check (step not in ('refused', 'withdrawn', 'revoked') or reason is not null)
);
create index excellent_step_by_member on excellent_step (excellent_member_id, excellent_step_id);

-- What somebody said at the desk against a notice, or against one who is named in it.
create table notice_objection (
    notice_objection_id bigint generated always as identity primary key,
    notice_id bigint not null references notice (notice_id),
    excellent_member_id bigint references excellent_member (excellent_member_id),
    region_code text collate "C" not null references region (region_code),
    received_on date not null,
    raised_by text,
    grounds text not null,
    entered_by bigint not null references account (account_id),
    entered_at timestamptz not null,
    upheld boolean,
    answer text,
    decided_by bigint references account (account_id),
    decided_at timestamptz,
    constraint notice_objection_texts_are_short check (length(raised_by) between 1 and 40
        and length(grounds) between 5 and 500 and length(answer) between 1 and 500),
    constraint notice_objection_is_decided_whole
        check (num_nulls(upheld, answer, decided_by, decided_at) in (0, 4))
);
create index notice_objection_by_notice on notice_objection (notice_id, notice_objection_id);

-- Photos of the physical posting: evidence, never public.
create table notice_file (
    notice_file_id bigint generated always as identity primary key,
    notice_id bigint not null references notice (notice_id),
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
    constraint notice_file_digest_is_sha256 check (length(digest) = 32),
    constraint notice_file_type_is_known
        check (media_type in ('image/jpeg', 'image/png', 'image/webp', 'application/pdf')),
    constraint notice_file_is_small
        check (length(name) between 1 and 120 and bytes between 1 and 20000000),
    constraint notice_file_is_removed_by_somebody check ((removed_at is null) = (removed_by is null))
);
create unique index file_belongs_to_a_notice_once on notice_file (notice_id, digest)
    where removed_at is null;

-- What was handed over to a chapter or an excellent member, as money or as so many things. The purpose of
-- the money is always 'reward' (domain 10); a fund's entry names the reward that it paid.
create table reward (
    reward_id bigint generated always as identity primary key,
    chapter_id bigint not null references chapter (chapter_id),
    region_code text collate "C" not null references region (region_code),
    year smallint not null,
    month date,
    excellent_member_id bigint references excellent_member (excellent_member_id),
    thing text not null,
    quantity integer,
    amount_fen bigint,
    handed_on date not null,
    handed_by text not null,
    received_by text not null,
    digest bytea,
    media_type text,
    file_name text,
    file_bytes integer,
    width integer,
    height integer,
    entered_by bigint not null references account (account_id),
    entered_at timestamptz not null,
    reverses bigint references reward (reward_id),
    reason text,
    constraint reward_year_is_possible check (year between 2000 and 2200),
    constraint reward_month_is_of_its_year check (month = date_trunc('month', month::timestamp)::date
        and extract(year from month) = year),
    constraint excellent_are_rewarded_by_the_year check (month is null or excellent_member_id is null),
    constraint reward_is_money_or_things check (num_nonnulls(quantity, amount_fen) = 1),
    constraint reward_counts
        check (quantity between 1 and 9999 and amount_fen is null or amount_fen between 1 and 1000000000),
    constraint reward_texts_are_short check (length(thing) between 1 and 40
        and length(handed_by) between 1 and 40 and length(received_by) between 1 and 40
        and length(reason) between 1 and 200),
    constraint reversal_has_a_reason check ((reverses is null) = (reason is null)),
    constraint reward_file_is_whole check (num_nulls(digest, media_type, file_name, file_bytes) in (0, 4)
        and length(digest) = 32 and length(file_name) between 1 and 120
        and file_bytes between 1 and 20000000),
    constraint reward_file_type_is_known
        check (media_type in ('image/jpeg', 'image/png', 'image/webp', 'application/pdf'))
);
create unique index reward_is_reversed_once on reward (reverses);
create index reward_by_place on reward (region_code, year, reward_id);
create index reward_of_excellent on reward (excellent_member_id) where excellent_member_id is not null;

-- What a member did is looked up by her name.
create index contact_of_member on contact (member_id, contacted_on) where member_id is not null;

-- How long a notice of a place hangs at least, if it begins that day.
create function notice_days(place text, day date) returns integer
language sql stable set search_path = pg_catalog, public, pg_temp as $$
    select r.days::integer from public.notice_rule r
    where r.from_on <= $2 and (r.region_code is null or $1 ^@ r.region_code)
    order by r.region_code is null, r.from_on desc, r.notice_rule_id desc limit 1
$$;

-- What a member did in a year, as it is logged: activities she took part in, activities she helped or
-- spoke at, contacts with households. A posting has an account that entered it and no member.
create function member_service(member bigint, year integer,
    out attended integer, out helped integer, out contacts integer)
language sql stable set search_path = pg_catalog, public, pg_temp as $$
    select count(*) filter (where p.role = 'attend')::integer,
        count(*) filter (where p.role <> 'attend')::integer,
        (select count(*)::integer from public.contact k
         where k.member_id = $1 and k.withdrawn_at is null
           and k.contacted_on >= make_date($2, 1, 1) and k.contacted_on < make_date($2 + 1, 1, 1))
    from public.participation p
    join public.activity a on a.record_id = p.record_id and a.superseded_at is null
        and a.state in ('recorded', 'verified')
        and a.held_on >= make_date($2, 1, 1) and a.held_on < make_date($2 + 1, 1, 1)
    where p.member_id = $1 and p.withdrawn_at is null
$$;

-- How many members a chapter has at the end of a year, or today while it lasts.
create function members_at_year_end(chapter bigint, year integer, today date) returns integer
language sql stable set search_path = pg_catalog, public, pg_temp as $$
    select count(*)::integer from public.member m
    where m.chapter_id = $1 and m.state in ('active', 'left', 'deceased')
      and coalesce(m.joined_on, '-infinity') <= least($3, make_date($2, 12, 31))
      and (m.left_on is null or m.left_on > least($3, make_date($2, 12, 31)))
$$;

-- A board shows something else now: every process that keeps boards is told.
create function board_changed(place text, by bigint, moment timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    insert into public.publication (region_code, kind, published_by, published_at)
    values ($1, 'notice', $2, $3);
    perform pg_notify('xiehui_board', $1);
end
$$;

create function notice_by_right() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if not public.my_duty_here('{township_officer}', left(new.region_code, 9)) then
        raise exception 'this step is another duty''s'
            using errcode = 'insufficient_privilege', constraint = 'step_belongs_to_its_duty';
    end if;
    if tg_op = 'UPDATE' then
        if old.withdrawn_at is not null then
            raise exception 'a notice is withdrawn once'
                using errcode = 'check_violation', constraint = 'notice_is_withdrawn_once';
        end if;
        return new;
    end if;
    if new.from_on < (new.posted_at at time zone interval '8 hours')::date then
        raise exception 'a notice begins today or later'
            using errcode = 'check_violation', constraint = 'notice_begins_today_or_later';
    end if;
    if new.to_on < new.from_on + public.notice_days(new.region_code, new.from_on)
        or new.to_on > new.from_on + 366 then
        raise exception 'a notice hangs its days'
            using errcode = 'check_violation', constraint = 'notice_hangs_its_days';
    end if;
    return new;
end
$$;
create trigger notice_by_right before insert or update on notice
    for each row execute function notice_by_right();

create function notice_is_shown() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    perform public.board_changed(new.region_code, coalesce(new.withdrawn_by, new.posted_by),
        coalesce(new.withdrawn_at, new.posted_at));
    return null;
end
$$;
create trigger notice_is_shown after insert or update on notice
    for each row execute function notice_is_shown();

-- The place is the member's; nominations of a chapter come one after the other, so that they are counted.
create function excellent_by_right() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    day date := (new.entered_at at time zone interval '8 hours')::date;
    this public.member;
    done record;
begin
    select * into this from public.member m where m.member_id = new.member_id;
    new.chapter_id := this.chapter_id;
    new.region_code := this.region_code;
    new.state := 'nominated';
    new.notice_id := null;
    if not public.my_duty_here('{village_secretary,township_officer}', new.region_code) then
        raise exception 'this step is another duty''s'
            using errcode = 'insufficient_privilege', constraint = 'step_belongs_to_its_duty';
    end if;
    if this.state <> 'active' or new.year not in (extract(year from day), extract(year from day) - 1) then
        raise exception 'active members are nominated, for this year or the last'
            using errcode = 'check_violation', constraint = 'nominated_are_active';
    end if;
    perform from public.chapter c where c.chapter_id = new.chapter_id for no key update;
    select * into done from public.member_service(new.member_id, new.year);
    if done.attended + done.helped + done.contacts = 0 then
        raise exception 'nominations rest on logged service'
            using errcode = 'check_violation', constraint = 'nominated_from_logged_service';
    end if;
    if (select count(*) from public.excellent_member e where e.chapter_id = new.chapter_id
            and e.year = new.year and e.state in ('nominated', 'posted', 'confirmed'))
        >= public.members_at_year_end(new.chapter_id, new.year, day) * 50 / 1000 then
        raise exception 'at most one in twenty'
            using errcode = 'check_violation', constraint = 'excellent_are_one_in_twenty';
    end if;
    return new;
end
$$;
create trigger excellent_by_right before insert on excellent_member
    for each row execute function excellent_by_right();

create function excellent_step_moves() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    this public.excellent_member;
    posted public.notice;
    day date := (new.taken_at at time zone interval '8 hours')::date;
begin
    select * into this from public.excellent_member e
    where e.excellent_member_id = new.excellent_member_id for update;
    new.region_code := this.region_code;
    if not public.my_duty_here(case new.step when 'posted' then '{township_officer}'::text[]
            when 'withdrawn' then '{village_secretary,township_officer}'
            else '{township_approver}' end, this.region_code) then
        raise exception 'this step is another duty''s'
            using errcode = 'insufficient_privilege', constraint = 'step_belongs_to_its_duty';
    end if;
    if not (case new.step when 'posted' then this.state = 'nominated'
            when 'confirmed' then this.state = 'posted' when 'revoked' then this.state = 'confirmed'
            else this.state in ('nominated', 'posted') end) then
        raise exception 'a nomination takes its steps in order'
            using errcode = 'check_violation', constraint = 'excellent_steps_in_order';
    end if;
    select * into posted from public.notice n where n.notice_id = coalesce(new.notice_id, this.notice_id)
    for share;
    if new.step = 'posted' and (posted.kind <> 'excellent' or posted.year <> this.year
            or not this.region_code ^@ posted.region_code) then
        raise exception 'a notice names whom it is about'
            using errcode = 'check_violation', constraint = 'notice_is_about_the_nominated';
    end if;
    if new.step = 'confirmed' then
        if day <= posted.to_on then
            raise exception 'the notice is not over'
                using errcode = 'check_violation', constraint = 'confirmed_after_the_notice';
        end if;
        if exists (select from public.notice_objection o
                where o.excellent_member_id = this.excellent_member_id and o.upheld is not false) then
            raise exception 'an objection stands against it'
                using errcode = 'check_violation', constraint = 'no_objection_stands';
        end if;
        if public.same_person(this.entered_by, new.taken_by) then
            raise exception 'whoever nominated does not confirm'
                using errcode = 'check_violation', constraint = 'nominator_does_not_confirm';
        end if;
        perform from public.chapter c where c.chapter_id = this.chapter_id for no key update;
        if (select count(*) from public.excellent_member e where e.chapter_id = this.chapter_id
                and e.year = this.year and e.state = 'confirmed')
            >= public.members_at_year_end(this.chapter_id, this.year, day) * 50 / 1000 then
            raise exception 'at most one in twenty'
                using errcode = 'check_violation', constraint = 'excellent_are_one_in_twenty';
        end if;
    end if;
    update public.excellent_member e
    set state = new.step, notice_id = coalesce(new.notice_id, this.notice_id)
    where e.excellent_member_id = this.excellent_member_id;
    if this.state <> 'nominated' then
        perform public.board_changed(left(this.region_code, 9), new.taken_by, new.taken_at);
    end if;
    return new;
end
$$;
create trigger excellent_step_moves before insert on excellent_step
    for each row execute function excellent_step_moves();

-- Anybody objects at the desk while the notice hangs; who entered it does not decide it.
create function notice_objection_by_right() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    posted public.notice;
    whom public.excellent_member;
begin
    if tg_op = 'UPDATE' then
        if old.upheld is not null then
            raise exception 'an objection is answered once'
                using errcode = 'check_violation', constraint = 'notice_objection_is_answered_once';
        end if;
        if not public.my_duty_here('{township_officer,township_approver}', left(new.region_code, 9)) then
            raise exception 'this step is another duty''s'
                using errcode = 'insufficient_privilege', constraint = 'step_belongs_to_its_duty';
        end if;
        if public.same_person(new.entered_by, new.decided_by) then
            raise exception 'whoever entered an objection does not decide it'
                using errcode = 'check_violation', constraint = 'notice_objection_takes_two_persons';
        end if;
        return new;
    end if;
    select * into posted from public.notice n where n.notice_id = new.notice_id for share;
    select * into whom from public.excellent_member e
    where e.excellent_member_id = new.excellent_member_id for share;
    new.region_code := coalesce(whom.region_code, posted.region_code);
    if not public.my_duty_here('{village_secretary,township_officer}', new.region_code) then
        raise exception 'this step is another duty''s'
            using errcode = 'insufficient_privilege', constraint = 'step_belongs_to_its_duty';
    end if;
    if (posted.kind = 'excellent') is distinct from (whom.notice_id is not distinct from posted.notice_id
            and whom.state is not distinct from 'posted')
        or posted.kind = 'plain' and new.excellent_member_id is not null then
        raise exception 'an objection is to the notice or to one named in it'
            using errcode = 'check_violation', constraint = 'objection_is_to_one_named';
    end if;
    if posted.withdrawn_at is not null or new.received_on not between posted.from_on and posted.to_on
        or new.received_on > (new.entered_at at time zone interval '8 hours')::date then
        raise exception 'objections come while the notice hangs'
            using errcode = 'check_violation', constraint = 'objection_comes_while_it_hangs';
    end if;
    return new;
end
$$;
create trigger notice_objection_by_right before insert or update on notice_objection
    for each row execute function notice_objection_by_right();

create trigger done_once before update on notice_file
    for each row execute function done_once();

-- The place is the chapter's; a reversal repeats the row that it takes back.
create function reward_by_right() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    wrong public.reward;
    whom public.excellent_member;
begin
    if new.reverses is not null then
        select * into wrong from public.reward r where r.reward_id = new.reverses;
        if wrong.reverses is not null then
            raise exception 'a reversal is final'
                using errcode = 'check_violation', constraint = 'reversal_is_final';
        end if;
        new.chapter_id := wrong.chapter_id;
        new.region_code := wrong.region_code;
        new.year := wrong.year;
        new.month := wrong.month;
        new.excellent_member_id := wrong.excellent_member_id;
        new.thing := wrong.thing;
        new.quantity := wrong.quantity;
        new.amount_fen := wrong.amount_fen;
        new.handed_on := wrong.handed_on;
        new.handed_by := wrong.handed_by;
        new.received_by := wrong.received_by;
    else
        select * into whom from public.excellent_member e
        where e.excellent_member_id = new.excellent_member_id;
        if new.excellent_member_id is not null
            and (whom.state is distinct from 'confirmed' or whom.year <> new.year) then
            raise exception 'a member is rewarded once she is confirmed'
                using errcode = 'check_violation', constraint = 'rewarded_member_is_confirmed';
        end if;
        new.chapter_id := coalesce(whom.chapter_id, new.chapter_id);
        select c.region_code into new.region_code from public.chapter c where c.chapter_id = new.chapter_id;
        if new.handed_on > (new.entered_at at time zone interval '8 hours')::date then
            raise exception 'what is entered has been handed over'
                using errcode = 'check_violation', constraint = 'reward_was_handed_over';
        end if;
    end if;
    if not public.my_duty_here('{township_officer}', left(new.region_code, 9)) then
        raise exception 'this step is another duty''s'
            using errcode = 'insufficient_privilege', constraint = 'step_belongs_to_its_duty';
    end if;
    return new;
end
$$;
create trigger reward_by_right before insert on reward
    for each row execute function reward_by_right();

alter table notice_rule enable row level security;
alter table notice enable row level security;
alter table excellent_member enable row level security;
alter table excellent_step enable row level security;
alter table notice_objection enable row level security;
alter table notice_file enable row level security;
alter table reward enable row level security;
comment on table notice_rule is 'append-only: a choice of the operator''s, with its day and author';
comment on table notice is 'ended once: withdrawn with a reason, never changed';
comment on table excellent_member is 'not audited: entered once; every step is a row of excellent_step';
comment on table excellent_step is 'append-only: what members are honoured by';
comment on table notice_objection is 'ended once: what members are honoured by';
comment on table notice_file is 'ended once: evidence of a posting';
comment on table reward is 'append-only: corrected by a row that reverses it';

-- What hangs or hung on a public board is public; everything else of a year's honours tells of people.
create policy everyone_entered_reads on notice_rule for select to xiehui_app using (
    case when (select account_id from session_reach) is not null then 1 else 0 end <> 0);
create policy set_here on notice_rule for insert to xiehui_app with check (
    case when region_code ^@ any ((select people from session_reach)::text[])
          and entered_by = (select account_id from session_reach)
          and my_duty_here('{township_officer}', region_code) then 1 else 0 end <> 0);

create policy everyone_entered_reads on notice for select to xiehui_app using (
    case when (select account_id from session_reach) is not null then 1 else 0 end <> 0);
create policy post_here on notice for insert to xiehui_app with check (
    case when region_code ^@ any ((select people from session_reach)::text[])
          and posted_by = (select account_id from session_reach) then 1 else 0 end <> 0);
create policy withdraw_here on notice for update to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0)
    with check (case when region_code ^@ any ((select people from session_reach)::text[])
          and withdrawn_by = (select account_id from session_reach) then 1 else 0 end <> 0);

create policy people_here on excellent_member for select to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0);
create policy add_people_here on excellent_member for insert to xiehui_app with check (
    case when region_code ^@ any ((select people from session_reach)::text[])
          and entered_by = (select account_id from session_reach) then 1 else 0 end <> 0);

create policy people_here on excellent_step for select to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0);
create policy add_people_here on excellent_step for insert to xiehui_app with check (
    case when region_code ^@ any ((select people from session_reach)::text[])
          and taken_by = (select account_id from session_reach) then 1 else 0 end <> 0);

create policy people_here on notice_objection for select to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0);
create policy add_people_here on notice_objection for insert to xiehui_app with check (
    case when region_code ^@ any ((select people from session_reach)::text[])
          and entered_by = (select account_id from session_reach) then 1 else 0 end <> 0);
create policy decide_people_here on notice_objection for update to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0)
    with check (case when region_code ^@ any ((select people from session_reach)::text[])
          and decided_by = (select account_id from session_reach) then 1 else 0 end <> 0);

create policy people_here on notice_file for select to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0);
create policy add_people_here on notice_file for insert to xiehui_app with check (
    case when region_code ^@ any ((select people from session_reach)::text[])
          and added_by = (select account_id from session_reach)
          and exists (select from notice n where n.notice_id = notice_file.notice_id
                      and n.region_code = notice_file.region_code)
         then 1 else 0 end <> 0);
create policy end_people_here on notice_file for update to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0);

create policy people_here on reward for select to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0);
create policy add_people_here on reward for insert to xiehui_app with check (
    case when region_code ^@ any ((select people from session_reach)::text[])
          and entered_by = (select account_id from session_reach) then 1 else 0 end <> 0);

grant select, insert (region_code, from_on, days, entered_by, entered_at) on notice_rule to xiehui_app;
grant select,
    insert (region_code, kind, year, title, body, objections_at, from_on, to_on, posted_by, posted_at),
    update (withdrawn_at, withdrawn_by, withdraw_reason)
    on notice to xiehui_app;
grant select, insert (member_id, year, member_group_id, service, entered_by, entered_at)
    on excellent_member to xiehui_app;
grant select, insert (excellent_member_id, step, notice_id, reason, taken_by, taken_at)
    on excellent_step to xiehui_app;
grant select,
    insert (notice_id, excellent_member_id, received_on, raised_by, grounds, entered_by, entered_at),
    update (upheld, answer, decided_by, decided_at)
    on notice_objection to xiehui_app;
grant select,
    insert (notice_id, region_code, digest, media_type, name, bytes, width, height, added_by, added_at),
    update (removed_at, removed_by)
    on notice_file to xiehui_app;
grant select,
    insert (chapter_id, year, month, excellent_member_id, thing, quantity, amount_fen, handed_on,
        handed_by, received_by, digest, media_type, file_name, file_bytes, width, height, entered_by,
        entered_at, reverses, reason)
    on reward to xiehui_app;
grant execute on function notice_days(text, date), member_service(bigint, integer),
    members_at_year_end(bigint, integer, date) to xiehui_app;
