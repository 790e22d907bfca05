-- Who may do what in a month's rating (domain 6, 13). A township's rows follow the reach over people while
-- they are worked on; what is published may be read by whoever reaches the place. Steps are guarded here
-- as well as by the rules in Domain: the order of the states, the duty, and that whoever gave points by
-- hand does not approve.

-- A person may hold several accounts; the keyed hash of her ID number tells.
create function same_person(one bigint, other bigint) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select one = other or exists (select from public.account a join public.account b using (holder_hash)
                                  where a.account_id = one and b.account_id = other)
$$;

-- Does the person here hold one of these duties for this place.
create function my_duty_here(wanted text[], place text) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select exists (
        select from public.session_reach r, unnest(r.duties) d
        where r.token_hash = sha256(decode(nullif(current_setting('xiehui.token', true), ''), 'hex'))
          and r.expires_at > statement_timestamp()
          and split_part(d, '@', 1) = any (wanted) and place ^@ split_part(d, '@', 2))
$$;

-- A new duty: computing a month for a county, a province or more. It opens no row of anyone.
insert into duty values
('rating_clerk', '考评计算员', 'rating clerk', 85, '{2,4,6,9}', false, false, false, false, false, true, false, null);

create function month_step_moves_the_month() returns trigger
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
create trigger month_step_moves_the_month before insert on month_step
    for each row execute function month_step_moves_the_month();

-- Points by hand are given by the township's officer while the month is computed, within what the scheme
-- in force gives for them and in its steps.
create function hand_points_by_right() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    this public.flag_month;
    part public.flag_scheme_part;
begin
    select c.region_code into new.region_code from public.chapter c where c.chapter_id = new.chapter_id;
    select * into this from public.flag_month f
    where f.region_code = left(new.region_code, 9) and f.month = new.month for share;
    if this.state is distinct from 'computed' then
        raise exception 'points are given between computing and review'
            using errcode = 'check_violation', constraint = 'hand_points_while_computed';
    end if;
    if not public.my_duty_here('{township_officer}', this.region_code) then
        raise exception 'this step is another duty''s'
            using errcode = 'insufficient_privilege', constraint = 'step_belongs_to_its_duty';
    end if;
    select * into part from public.flag_scheme_part p
    where p.flag_scheme_id = this.flag_scheme_id and p.source = new.source;
    if part.max_points is null or new.points > part.max_points or new.points % part.hand_step <> 0 then
        raise exception 'points lie within the scheme'
            using errcode = 'check_violation', constraint = 'hand_points_within_the_scheme';
    end if;
    return new;
end
$$;
create trigger hand_points_by_right before insert on hand_points
    for each row execute function hand_points_by_right();

-- A village gives its own view until the township has reviewed the month.
create function self_points_by_right() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    select c.region_code into new.region_code from public.chapter c where c.chapter_id = new.chapter_id;
    if exists (select from public.flag_month f where f.region_code = left(new.region_code, 9)
               and f.month = new.month and f.state <> 'computed') then
        raise exception 'the month has been reviewed'
            using errcode = 'check_violation', constraint = 'self_points_before_review';
    end if;
    if not public.my_duty_here('{village_secretary}', new.region_code) then
        raise exception 'this step is another duty''s'
            using errcode = 'insufficient_privilege', constraint = 'step_belongs_to_its_duty';
    end if;
    return new;
end
$$;
create trigger self_points_by_right before insert on self_points
    for each row execute function self_points_by_right();

-- A fact is raised before approval and decided by another person; both know the township.
create function veto_by_right() returns trigger
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
    if not exists (select from public.flag_month f where f.region_code = left(new.region_code, 9)
                   and f.month = new.month and f.state in ('computed', 'reviewed')) then
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
create trigger veto_by_right before insert or update on veto
    for each row execute function veto_by_right();

-- A village objects to what is published of it; the township answers, once.
create function objection_by_right() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if tg_op = 'INSERT' then
        select c.region_code into new.region_code from public.chapter c where c.chapter_id = new.chapter_id;
        if not public.my_duty_here('{village_secretary}', new.region_code) then
            raise exception 'this step is another duty''s'
                using errcode = 'insufficient_privilege', constraint = 'step_belongs_to_its_duty';
        end if;
        if not exists (select from public.flag_month f where f.region_code = left(new.region_code, 9)
                and f.month = new.month and f.state = 'published'
                and f.published_revision = new.revision) then
            raise exception 'objections are to what is published and not locked'
                using errcode = 'check_violation', constraint = 'objection_is_to_what_is_published';
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
    return new;
end
$$;
create trigger objection_by_right before insert or update on objection
    for each row execute function objection_by_right();
