-- What a month's figures rest on holds still: two people at once, a correction after the close and a record
-- moved from month to month cannot leave it half one way and half the other (domain 6).

-- An objection that was upheld is put right by a revision before the month is locked.
create or replace function month_step_moves_the_month() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    this public.flag_month;
    duties text[];
begin
    select * into this from public.flag_month f where f.flag_month_id = new.flag_month_id for update;
    new.region_code := this.region_code;
    new.revision := this.revision + case when new.step = 'revised' then 1 else 0 end;
    if new.step = 'computed' then return new; end if;
    duties := case new.step when 'approved' then '{township_approver}'::text[]
        when 'reviewed' then '{township_officer}' when 'revised' then '{township_officer}'
        else '{township_officer,township_approver}' end;
    if not public.my_duty_here(duties, this.region_code) then
        raise exception 'this step is another duty''s'
            using errcode = 'insufficient_privilege', constraint = 'step_belongs_to_its_duty';
    end if;
    if not (case new.step
        when 'reviewed' then this.state = 'computed'
        when 'approved' then this.state = 'reviewed'
        when 'returned' then this.state in ('reviewed', 'approved')
        when 'published' then this.state = 'approved'
        when 'locked' then this.state = 'published'
        when 'revised' then this.state in ('published', 'locked') end) then
        raise exception 'a month takes its steps in order'
            using errcode = 'check_violation', constraint = 'steps_in_order';
    end if;
    if new.step in ('reviewed', 'approved') and exists (
            select from public.score s join public.chapter c using (chapter_id)
            where c.region_code ^@ this.region_code and s.month = this.month
              and s.revision = this.revision and s.is_provisional) then
        raise exception 'every chapter needs its points by hand'
            using errcode = 'check_violation', constraint = 'provisional_is_not_reviewed';
    end if;
    if new.step = 'approved' and exists (
            select from public.hand_points h join public.chapter c using (chapter_id)
            where c.region_code ^@ this.region_code and h.month = this.month
              and public.same_person(h.entered_by, new.taken_by)) then
        raise exception 'whoever gave points by hand does not approve'
            using errcode = 'check_violation', constraint = 'giver_does_not_approve';
    end if;
    if new.step in ('reviewed', 'approved', 'published', 'locked') and exists (
            select from public.veto v join public.chapter c using (chapter_id)
            where c.region_code ^@ this.region_code and v.month = this.month and v.confirmed is null) then
        raise exception 'a raised fact waits to be confirmed or dismissed'
            using errcode = 'check_violation', constraint = 'veto_is_decided_first';
    end if;
    if new.step = 'locked' and exists (
            select from public.objection o join public.chapter c using (chapter_id)
            where c.region_code ^@ this.region_code and o.month = this.month and o.upheld is null) then
        raise exception 'an objection waits for its answer'
            using errcode = 'check_violation', constraint = 'objection_is_answered_first';
    end if;
    if new.step = 'locked' and exists (
            select from public.objection o join public.chapter c using (chapter_id)
            where c.region_code ^@ this.region_code and o.month = this.month and o.upheld
              and o.revision = this.revision) then
        raise exception 'an upheld objection waits for its revision'
            using errcode = 'check_violation', constraint = 'upheld_is_revised_first';
    end if;
    update public.flag_month f set
        state = case new.step when 'returned' then 'computed' when 'revised' then 'computed'
            else new.step end,
        revision = new.revision,
        as_of = case new.step when 'revised' then new.taken_at else f.as_of end,
        published_revision = case new.step when 'published' then new.revision
            else f.published_revision end,
        published_at = case new.step when 'published' then new.taken_at else f.published_at end
    where f.flag_month_id = this.flag_month_id;
    if new.step = 'published' then
        insert into public.publication (region_code, kind, month, revision, published_by, published_at)
        values (this.region_code, 'flags', this.month, new.revision, new.taken_by, new.taken_at);
        perform pg_notify('xiehui_board', this.region_code);
    end if;
    return new;
end
$$;

-- A fact is raised while its month stands still: an approval waits for it, or it comes too late.
create or replace function veto_by_right() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if tg_op = 'INSERT' then
        select c.region_code into new.region_code from public.chapter c where c.chapter_id = new.chapter_id;
    elsif old.confirmed is not null or row(new.chapter_id, new.month, new.kind, new.fact, new.raised_by,
            new.raised_at) is distinct from row(old.chapter_id, old.month, old.kind, old.fact, old.raised_by,
            old.raised_at) then
        raise exception 'a fact is decided once'
            using errcode = 'check_violation', constraint = 'veto_is_decided_once';
    end if;
    if not public.my_duty_here('{township_officer,township_approver}', left(new.region_code, 9)) then
        raise exception 'this step is another duty''s'
            using errcode = 'insufficient_privilege', constraint = 'step_belongs_to_its_duty';
    end if;
    perform from public.flag_month f where f.region_code = left(new.region_code, 9)
        and f.month = new.month and f.state in ('computed', 'reviewed') for share;
    if not found then
        raise exception 'a fact is raised and decided before approval'
            using errcode = 'check_violation', constraint = 'veto_before_approval';
    end if;
    if new.decided_by is not null and public.same_person(new.raised_by, new.decided_by) then
        raise exception 'a veto takes two persons'
            using errcode = 'check_violation', constraint = 'veto_takes_two_persons';
    end if;
    return new;
end
$$;

-- A record that has counted in a month stays in it once that month has closed: moved to another, it would
-- count in both.
create function activity_keeps_its_month() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    before public.activity;
begin
    select * into before from public.activity a where a.activity_id = new.follows;
    if before.state in ('recorded', 'verified') and new.state in ('recorded', 'verified')
        and date_trunc('month', before.held_on::timestamp) <> date_trunc('month', new.held_on::timestamp)
        and public.closes_at(left(before.region_code, 9), date_trunc('month', before.held_on::timestamp)::date)
            <= new.entered_at then
        raise exception 'a record stays in the month in which it has counted'
            using errcode = 'check_violation', constraint = 'activity_keeps_its_month';
    end if;
    return new;
end
$$;
create trigger activity_keeps_its_month before insert on activity
    for each row when (new.follows is not null) execute function activity_keeps_its_month();

-- Whoever names a participant holds the record still, so that it does not become a health campaign meanwhile.
create function a_record_is_held_still() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    perform from public.activity a where a.record_id = new.record_id and a.superseded_at is null for share;
    return new;
end
$$;
create trigger a_record_is_held_still before insert on participation
    for each row execute function a_record_is_held_still();

-- From when on a group is there; one that came from a ledger always was.
alter table member_group add opened_on date;
grant insert (opened_on) on member_group to xiehui_app;

-- It held nobody back: its own key stood in it.
drop index one_calendar_begins_a_month;
