-- Five-star applications on public notice, and what anybody says against one (domain 4.9, 5). The village hangs
-- its own notice of those its representatives passed, the township a second one of those it approved; each as
-- long as the round's scheme asks. Objections come at the desk as before, and now also from the web by people
-- without an account: through one function, which lets in few from one sender and keeps of an address only a hash
-- that changes with the day. What is said lies with the desk's; no board ever shows it.
alter table notice drop constraint notice_kind_is_known,
    drop constraint excellent_notice_has_its_year,
    add constraint notice_kind_is_known check (kind in ('excellent', 'plain', 'stars', 'star_decisions')),
    add constraint notice_of_a_year_has_its_year check ((kind <> 'plain') = (year is not null)),
    add constraint star_notice_hangs_where_it_was_decided check (case kind
        when 'stars' then length(region_code) = 12 when 'star_decisions' then length(region_code) = 9
        else true end);

-- How long a notice of stars hangs: as the scheme of its township's round says.
create function star_notice_days(kind text, place text, year integer) returns integer
language sql stable set search_path = pg_catalog, public, pg_temp as $$
    select case $1 when 'stars' then s.village_notice_days else s.township_notice_days end::integer
    from public.star_round r join public.star_scheme s using (star_scheme_id)
    where r.region_code = left($2, 9) and r.year = $3
$$;

create or replace function notice_by_right() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    needed integer;
begin
    if not (public.my_duty_here('{township_officer}', left(new.region_code, 9))
            or new.kind = 'stars' and public.my_duty_here('{village_secretary}', new.region_code)) then
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
    needed := case when new.kind in ('stars', 'star_decisions')
        then public.star_notice_days(new.kind, new.region_code, new.year)
        else public.notice_days(new.region_code, new.from_on) end;
    if needed is null then
        raise exception 'stars are on notice in a round'
            using errcode = 'check_violation', constraint = 'star_notice_is_of_a_round';
    end if;
    if new.to_on < new.from_on + needed or new.to_on > new.from_on + 366 then
        raise exception 'a notice hangs its days'
            using errcode = 'check_violation', constraint = 'notice_hangs_its_days';
    end if;
    return new;
end
$$;

-- An application is posted in a notice of its own round and place.
create function star_step_posts() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    posted public.notice;
begin
    select * into posted from public.notice n where n.notice_id = new.notice_id for share;
    if posted.kind is distinct from (case new.event when 'post' then 'stars' else 'star_decisions' end)
        or not new.region_code ^@ posted.region_code or not exists (
            select from public.star_application a join public.star_round r using (star_round_id)
            where a.star_application_id = new.star_application_id and r.year = posted.year) then
        raise exception 'a notice names whom it is about'
            using errcode = 'check_violation', constraint = 'notice_is_about_the_posted';
    end if;
    return new;
end
$$;
create trigger star_step_posts before insert on star_step
    for each row when (new.event in ('post', 'post_decision')) execute function star_step_posts();

-- The notice an application hangs in now, or hung in last.
create function star_notice_of(application bigint) returns bigint
language sql stable set search_path = pg_catalog, public, pg_temp as $$
    select s.notice_id from public.star_step s
    where s.star_application_id = $1 and s.notice_id is not null
    order by s.star_step_id desc limit 1
$$;

-- A board shows something else once an application comes onto a notice or leaves it.
create function star_step_is_shown() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if '{on_notice,objected,on_town_notice,town_objected,awarded}'::text[] && array[new.from_state, new.to_state] then
        perform public.board_changed(left(new.region_code, 9), new.taken_by, new.taken_at);
    end if;
    return null;
end
$$;
create trigger star_step_is_shown after insert on star_step
    for each row when (new.event not in ('object', 'dismiss')) execute function star_step_is_shown();

alter table notice_objection alter column entered_by drop not null,
    add column star_application_id bigint references star_application (star_application_id),
    add column channel text not null default 'desk',
    add column reach_at text,
    add column sender_hash bytea,
    add constraint objection_channel_is_known check (channel in ('desk', 'web')),
    add constraint desk_objection_has_its_author check ((channel = 'desk') = (entered_by is not null)),
    add constraint web_objection_has_its_sender check ((channel = 'web') = (sender_hash is not null)),
    add constraint objection_reach_is_short check (length(reach_at) between 1 and 60),
    add constraint objection_is_to_one_at_most check (num_nonnulls(excellent_member_id, star_application_id) <= 1);
create index objection_by_application on notice_objection (star_application_id)
    where star_application_id is not null;
create index web_objection_by_day on notice_objection (entered_at) where channel = 'web';

-- The due day of an answer: as the scheme says for an application, else as long as a notice hangs.
create function objection_due(objection bigint) returns date
language sql stable set search_path = pg_catalog, public, pg_temp as $$
    select o.received_on + coalesce(s.recheck_days, 10)
    from public.notice_objection o
    left join public.star_application a on a.star_application_id = o.star_application_id
    left join public.star_round r on r.star_round_id = a.star_round_id
    left join public.star_scheme s on s.star_scheme_id = r.star_scheme_id
    where o.notice_objection_id = $1
$$;

create or replace function notice_objection_by_right() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    posted public.notice;
    whom public.excellent_member;
    star public.star_application;
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
    select * into star from public.star_application a
    where a.star_application_id = new.star_application_id for update;
    new.region_code := coalesce(whom.region_code, star.region_code, posted.region_code);
    if new.channel = 'desk'
        and not public.my_duty_here('{village_secretary,township_officer}', new.region_code) then
        raise exception 'this step is another duty''s'
            using errcode = 'insufficient_privilege', constraint = 'step_belongs_to_its_duty';
    end if;
    if not (case posted.kind
        when 'excellent' then star.star_application_id is null
            and whom.notice_id is not distinct from posted.notice_id and whom.state is not distinct from 'posted'
        when 'plain' then new.excellent_member_id is null and new.star_application_id is null
        else whom.excellent_member_id is null and star.star_application_id is not null
            and star.state in ('on_notice', 'objected', 'on_town_notice', 'town_objected')
            and public.star_notice_of(star.star_application_id) = posted.notice_id end) then
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

-- An objection holds its application up; the last one dismissed lets it go on, one upheld sends it back.
create function notice_objection_moves() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    this public.star_application;
begin
    select * into this from public.star_application a
    where a.star_application_id = new.star_application_id for update;
    if tg_op = 'INSERT' then
        insert into public.star_step (star_application_id, event, taken_by, taken_at)
        values (this.star_application_id, 'object', new.entered_by, new.entered_at);
    elsif this.state in ('objected', 'town_objected') then
        if new.upheld then
            insert into public.star_step (star_application_id, event, reason, taken_by, taken_at)
            values (this.star_application_id, 'uphold', new.answer, new.decided_by, new.decided_at);
        elsif not exists (select from public.notice_objection o
                where o.star_application_id = this.star_application_id and o.upheld is null) then
            insert into public.star_step (star_application_id, event, taken_by, taken_at)
            values (this.star_application_id, 'dismiss', new.decided_by, new.decided_at);
        end if;
    end if;
    return null;
end
$$;
create trigger notice_objection_moves after insert or update on notice_objection
    for each row when (new.star_application_id is not null) execute function notice_objection_moves();

-- Somebody without an account objects to one who is on notice. One sender three times a day, a notice fifty
-- times, the house a thousand times; what goes beyond is refused by name, so that the page can send her to the
-- desk. $1 notice  $2 application  $3 what is said  $4 who says it, or null  $5 how she is reached, or null
-- $6 keyed hash of the sender's address and the day  $7 now
create function object_from_the_web(
    notice bigint, application bigint, grounds text, raised_by text, reach_at text, sender bytea,
    moment timestamptz) returns bigint
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
declare
    day date := ($7 at time zone interval '8 hours')::date;
    made bigint;
begin
    perform pg_advisory_xact_lock(hashtext('object_from_the_web'));
    if (select count(*) from public.notice_objection o where o.channel = 'web' and o.sender_hash = $6
            and o.entered_at > $7 - interval '1 day') >= 3
        or (select count(*) from public.notice_objection o where o.channel = 'web' and o.notice_id = $1
            and o.entered_at > $7 - interval '1 day') >= 50
        or (select count(*) from public.notice_objection o where o.channel = 'web'
            and o.entered_at > $7 - interval '1 day') >= 1000 then
        raise exception 'too many objections at once'
            using errcode = 'check_violation', constraint = 'web_objections_are_few';
    end if;
    insert into public.notice_objection (notice_id, star_application_id, received_on, raised_by, grounds, channel,
        reach_at, sender_hash, entered_at)
    values ($1, $2, day, $4, $3, 'web', $5, $6, $7)
    returning notice_objection_id into made;
    return made;
end
$$;
grant execute on function object_from_the_web(bigint, bigint, text, text, text, bytea, timestamptz)
    to xiehui_app;

-- What came from the web is for those of the township who answer it: the form promises that nobody in the village
-- reads who objects to a neighbour.
drop policy people_here on notice_objection;
create policy people_here on notice_objection for select to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[])
          and (channel = 'desk' or my_duty_here('{township_officer,township_approver}', left(region_code, 9)))
         then 1 else 0 end <> 0);

revoke select on notice_objection from xiehui_app;
grant select (notice_objection_id, notice_id, excellent_member_id, star_application_id, region_code, channel,
        received_on, raised_by, reach_at, grounds, entered_by, entered_at, upheld, answer, decided_by, decided_at),
    insert (star_application_id)
    on notice_objection to xiehui_app;
grant execute on function star_notice_days(text, text, integer), star_notice_of(bigint), objection_due(bigint)
    to xiehui_app;
