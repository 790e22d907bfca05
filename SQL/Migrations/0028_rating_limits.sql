-- What the pages of objections, schemes and calendars promise holds in the tables too: an objection is
-- raised within the working days of appeal after the publication (domain 6), and is answered by another
-- person, whichever account she uses; a scheme or a calendar begins with a month that has neither closed
-- nor been computed, so that past months never change.

-- The last of so many working days after a day, which is not counted itself.
create function appeal_through(posted date, days integer) returns date
language sql stable set search_path = pg_catalog, public, pg_temp as $$
    select d::date
    from generate_series($1 + 1, $1 + 120, interval '1 day') d
    left join public.holiday h on h.day = d::date
    where coalesce(h.works, extract(isodow from d) < 6)
    order by d offset $2 - 1 limit 1
$$;

create or replace function objection_by_right() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    this public.flag_month;
begin
    if tg_op = 'INSERT' then
        select c.region_code into new.region_code from public.chapter c where c.chapter_id = new.chapter_id;
        if not public.my_duty_here('{village_secretary}', new.region_code) then
            raise exception 'this step is another duty''s'
                using errcode = 'insufficient_privilege', constraint = 'step_belongs_to_its_duty';
        end if;
        select * into this from public.flag_month f where f.region_code = left(new.region_code, 9)
            and f.month = new.month for share;
        if this.state is distinct from 'published' or this.published_revision <> new.revision then
            raise exception 'objections are to what is published and not locked'
                using errcode = 'check_violation', constraint = 'objection_is_to_what_is_published';
        end if;
        if (new.raised_at at time zone interval '8 hours')::date > public.appeal_through(
                (this.published_at at time zone interval '8 hours')::date,
                (public.calendar_of(this.region_code, this.month)).appeal_days) then
            raise exception 'the days of appeal are over'
                using errcode = 'check_violation', constraint = 'objection_within_its_days';
        end if;
        return new;
    end if;
    if old.upheld is not null or row(new.chapter_id, new.month, new.revision, new.code, new.grounds,
            new.raised_by, new.raised_at) is distinct from row(old.chapter_id, old.month, old.revision,
            old.code, old.grounds, old.raised_by, old.raised_at) then
        raise exception 'an objection is answered once'
            using errcode = 'check_violation', constraint = 'objection_is_answered_once';
    end if;
    if not public.my_duty_here('{township_officer,township_approver}', left(new.region_code, 9)) then
        raise exception 'this step is another duty''s'
            using errcode = 'insufficient_privilege', constraint = 'step_belongs_to_its_duty';
    end if;
    if public.same_person(new.raised_by, new.decided_by) then
        raise exception 'an objection is answered by another person'
            using errcode = 'check_violation', constraint = 'objection_is_decided_by_another';
    end if;
    return new;
end
$$;

create function scheme_begins_in_an_open_month() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    if new.region_code is not null and (new.published_at is null
            or public.closes_at(new.region_code, new.from_month) <= new.published_at
            or exists (select from public.flag_month f
                       where f.region_code = new.region_code and f.month >= new.from_month)) then
        raise exception 'past months never change'
            using errcode = 'check_violation', constraint = 'scheme_begins_in_an_open_month';
    end if;
    return new;
end
$$;
create trigger scheme_begins_in_an_open_month before update on flag_scheme
    for each row when (old.state = 'draft' and new.state = 'published')
    execute function scheme_begins_in_an_open_month();

create function calendar_begins_in_an_open_month() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    if new.region_code is not null and (public.closes_at(new.region_code, new.from_month) <= new.entered_at
            or exists (select from public.flag_month f
                       where f.region_code = new.region_code and f.month >= new.from_month)) then
        raise exception 'past months never change'
            using errcode = 'check_violation', constraint = 'calendar_begins_in_an_open_month';
    end if;
    return new;
end
$$;
create trigger calendar_begins_in_an_open_month before insert on rating_calendar
    for each row execute function calendar_begins_in_an_open_month();
