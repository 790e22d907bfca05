-- Two steps compared accounts, so that the second account of one holder got round them: filing a charter and
-- confirming a deletion now compare persons.

-- As before (0059); who wrote a charter does not file it under another account either.
create or replace function charter_step_moves() returns trigger
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
    if new.step in ('check', 'file') and public.same_person(new.taken_by, this.written_by) then
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

-- As before (0066); who entered a request does not confirm its deletion under another account either.
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
             and m.left_on is not null and m.erased_on is null)) then
        raise exception 'what is deleted is of somebody who left'
            using errcode = 'check_violation', constraint = 'deletion_is_of_who_left';
    end if;
    if new.event = 'answer' and this.kind = 'deletion' and this.member_id is not null then
        raise exception 'a deletion is proposed and confirmed'
            using errcode = 'check_violation', constraint = 'request_step_follows';
    end if;
    if new.event = 'confirm' and (public.same_person(new.taken_by, this.entered_by) or exists (
           select from public.data_request_step s where s.data_request_id = this.data_request_id
             and s.event = 'propose' and public.same_person(s.taken_by, new.taken_by))) then
        raise exception 'another person confirms'
            using errcode = 'insufficient_privilege', constraint = 'another_person_confirms';
    end if;
    if new.event = 'stop' and exists (
           select from public.member m where m.member_id = this.member_id and m.erased_on is not null) then
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
