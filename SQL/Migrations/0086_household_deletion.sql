-- A household's request for deletion goes the way of a member's (domain 1.5; 0066): one person proposes it once the
-- household has ended, another confirms it, it waits its days and the site carries it out. Most households that are
-- kept in contact with have no member in them, and words of an answer delete nothing: none closes a deletion.
alter table data_request
    drop constraint deletion_has_its_day,
    add constraint deletion_has_its_day check ((state = 'confirmed') <= (runs_on is not null)
        and (runs_on is null or kind = 'deletion'));
create index household_deletion_due on data_request (runs_on) where state = 'confirmed' and household_id is not null;

-- As before (0066), for households too. Who confirms is another person, under whichever account.
create or replace function data_request_step_moves() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    this public.data_request;
    today date := (now() at time zone interval '8 hours')::date;
    wanted text[] := case new.event when 'confirm' then '{township_approver}'
        when 'stop' then '{township_officer,township_approver}' else '{township_officer}' end::text[];
    days integer;
begin
    select * into this from public.data_request d where d.data_request_id = new.data_request_id for update;
    if not coalesce(public.my_duty_here(wanted, this.region_code), false) then
        raise exception 'this step is another duty''s'
            using errcode = 'insufficient_privilege', constraint = 'step_belongs_to_its_duty';
    end if;
    new.region_code := this.region_code;
    if this.state <> all (case new.event when 'work' then '{received}' when 'confirm' then '{proposed}'
           when 'stop' then '{proposed,confirmed}' else '{received,in_work}' end::text[])
       or new.taken_on < this.received_on or new.taken_on > today
       or (new.event in ('answer', 'refuse', 'stop')) <> (new.note is not null) then
        raise exception 'this step does not follow'
            using errcode = 'check_violation', constraint = 'request_step_follows';
    end if;
    if new.event in ('propose', 'confirm') and (this.kind <> 'deletion' or not exists (
           select from public.member m where m.member_id = this.member_id
             and m.left_on is not null and m.erased_on is null
           union all
           select from public.household h where h.household_id = this.household_id
             and h.state <> 'active' and h.cleared_on is null)) then
        raise exception 'what is deleted is of somebody who left'
            using errcode = 'check_violation', constraint = 'deletion_is_of_who_left';
    end if;
    if new.event = 'answer' and this.kind = 'deletion' then
        raise exception 'a deletion is proposed and confirmed'
            using errcode = 'check_violation', constraint = 'deletion_is_never_answered';
    end if;
    if new.event = 'confirm' and (public.same_person(this.entered_by, new.taken_by) or exists (
           select from public.data_request_step s where s.data_request_id = this.data_request_id
             and s.event = 'propose' and public.same_person(s.taken_by, new.taken_by))) then
        raise exception 'another person confirms'
            using errcode = 'insufficient_privilege', constraint = 'another_person_confirms';
    end if;
    if new.event = 'stop' and exists (
           select from public.member m where m.member_id = this.member_id and m.erased_on is not null
           union all
           select from public.household h where h.household_id = this.household_id and h.cleared_on is not null) then
        raise exception 'what is deleted cannot be stopped'
            using errcode = 'check_violation', constraint = 'request_step_follows';
    end if;
    select r.deletion_days into days from public.privacy_rule r where r.from_on <= today
    order by r.from_on desc limit 1;
    update public.data_request d set
        state = case new.event when 'work' then 'in_work' when 'answer' then 'answered' when 'refuse' then 'refused'
            when 'propose' then 'proposed' when 'confirm' then 'confirmed' else 'stopped' end,
        runs_on = case new.event when 'confirm' then greatest(new.taken_on, today) + days end
    where d.data_request_id = this.data_request_id;
    if new.event = 'confirm' or new.event = 'stop' and this.state = 'confirmed' then
        -- The trigger below finds the day: the request's, or a year after leaving and not within a month.
        update public.member m set erase_on = today + 30 where m.member_id = this.member_id;
    end if;
    return new;
end
$$;
