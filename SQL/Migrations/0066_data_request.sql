-- Requests about personal data (domain 1.5, 3 DataRequest): somebody asks to see, copy or correct what is kept about
-- her, takes a consent back, or asks for deletion. She asks in her household's account or at the desk; the township
-- answers by a day. A deletion is asked for by one person, confirmed by another, and can be stopped until its day.

-- By when a request is answered, and how long a deletion waits; the rule of the latest day counts.
create table privacy_rule (
    from_on date primary key,
    answer_days integer not null,
    deletion_days integer not null,
    constraint privacy_days_are_possible
        check (answer_days between 1 and 60 and deletion_days between 3 and 60)
);
alter table privacy_rule enable row level security;
comment on table privacy_rule is 'not audited: set with the schema, never by the site';
create policy whoever_entered on privacy_rule for select to xiehui_app using (
    case when (select account_id from session_reach) is not null then 1 else 0 end <> 0);
grant select on privacy_rule to xiehui_app;
insert into privacy_rule values ('2000-01-01', 15, 10);

-- The members in whose name the account here speaks for a household.
create function my_members() returns bigint[]
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select coalesce(array_agg(coalesce(m.merged_into, m.member_id)), '{}')
    from public.household_account a join public.member m using (member_id)
    where a.account_id = public.my_account() and a.ended_at is null
$$;
revoke execute on function my_members() from public;
grant execute on function my_members() to xiehui_app;

create table data_request (
    data_request_id bigint generated always as identity primary key,
    member_id bigint references member (member_id),
    household_id bigint references household (household_id),
    region_code text collate "C" not null references region (region_code),
    kind text not null,
    purpose text,
    channel text not null,
    content text,
    received_on date not null,
    due_on date not null,
    state text not null default 'received',
    runs_on date,
    entered_by bigint not null references account (account_id),
    entered_at timestamptz not null,
    constraint request_is_of_one_subject check (num_nonnulls(member_id, household_id) = 1),
    constraint request_kind_is_known
        check (kind in ('access', 'copy', 'correction', 'withdrawal', 'deletion')),
    constraint withdrawal_has_its_purpose
        check ((kind = 'withdrawal') = (purpose is not null) and purpose in ('register', 'id_number', 'phone')),
    constraint request_channel_is_known check (channel in ('paper', 'spoken', 'phone', 'own_account')),
    constraint request_content_is_short check (length(content) between 1 and 500),
    constraint request_is_due_after_it_came check (due_on >= received_on),
    constraint request_state_is_known
        check (state in ('received', 'in_work', 'answered', 'refused', 'proposed', 'confirmed', 'stopped')),
    constraint deletion_has_its_day check ((state = 'confirmed') <= (runs_on is not null)
        and (runs_on is null or kind = 'deletion' and member_id is not null))
);
create index data_request_by_region on data_request (region_code, due_on, data_request_id);
create index data_request_of_member on data_request (member_id) where member_id is not null;
create index data_request_of_household on data_request (household_id) where household_id is not null;

create table data_request_step (
    data_request_step_id bigint generated always as identity primary key,
    data_request_id bigint not null references data_request (data_request_id),
    region_code text collate "C" not null references region (region_code),
    event text not null,
    note text,
    taken_on date not null,
    taken_by bigint not null references account (account_id),
    taken_at timestamptz not null,
    constraint request_step_is_known
        check (event in ('work', 'answer', 'refuse', 'propose', 'confirm', 'stop')),
    constraint request_note_is_short check (length(note) between 1 and 500)
);
create index data_request_steps on data_request_step (data_request_id, data_request_step_id);

-- Entered for somebody by whoever keeps her place, or by herself in her own account.
create function data_request_by_right() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    new.region_code := coalesce(
        (select m.region_code from public.member m where m.member_id = new.member_id and m.erased_on is null),
        (select h.region_code from public.household h where h.household_id = new.household_id));
    new.state := 'received';
    new.runs_on := null;
    if (case when new.channel = 'own_account'
        then new.member_id = any (public.my_members()) or new.household_id = any (public.my_households())
        else public.my_duty_here('{village_secretary,township_officer}', new.region_code) end) is not true then
        raise exception 'this request is another''s to enter'
            using errcode = 'insufficient_privilege', constraint = 'step_belongs_to_its_duty';
    end if;
    return new;
end
$$;
create trigger data_request_by_right before insert on data_request
    for each row execute function data_request_by_right();

-- A step moves its request. Who confirms a deletion is neither who proposed it nor who entered the request; it is
-- only of somebody who has left, and runs so many days after the server's own day, whatever the caller's.
create function data_request_step_moves() returns trigger
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
    if new.event = 'confirm' and (new.taken_by = this.entered_by or exists (
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
create trigger data_request_step_moves before insert on data_request_step
    for each row execute function data_request_step_moves();

-- As before (0032); a deletion that two persons confirmed comes on its own day. Coming back stops it.
create or replace function erasure_follows_leaving() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if new.left_on is null then
        new.erase_on := null;
        if tg_op = 'UPDATE' and old.left_on is not null then
            update public.data_request d set state = 'stopped', runs_on = null
            where d.member_id = new.member_id and d.state in ('proposed', 'confirmed');
        end if;
    else
        new.erase_on := coalesce(
            (select max(d.runs_on) from public.data_request d
             where d.member_id = new.member_id and d.state = 'confirmed'),
            greatest(new.erase_on, (new.left_on + interval '12 months')::date));
    end if;
    return new;
end
$$;

alter table data_request enable row level security;
alter table data_request_step enable row level security;
call audit_table('data_request', 'data_request_id', '', 'content');
comment on table data_request_step is 'append-only: who did what about a request';

create policy people_here on data_request for select to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0);
create policy own_requests on data_request for select to xiehui_app using (
    case when (select account_id from session_reach) is not null
          and (household_id = any ((select my_households())::bigint[])
               or member_id = any ((select my_members())::bigint[])) then 1 else 0 end <> 0);
create policy ask_here on data_request for insert to xiehui_app with check (
    case when entered_by = (select account_id from session_reach)
          and (region_code ^@ any ((select people from session_reach)::text[])
               or household_id = any ((select my_households())::bigint[])
               or member_id = any ((select my_members())::bigint[])) then 1 else 0 end <> 0);
create policy with_the_request on data_request_step for select to xiehui_app using (
    case when (select account_id from session_reach) is not null
          and exists (select from data_request d where d.data_request_id = data_request_step.data_request_id)
         then 1 else 0 end <> 0);
create policy act_here on data_request_step for insert to xiehui_app with check (
    case when region_code ^@ any ((select people from session_reach)::text[])
          and taken_by = (select account_id from session_reach) then 1 else 0 end <> 0);

grant select, insert (member_id, household_id, kind, purpose, channel, content, received_on, due_on, entered_by,
    entered_at) on data_request to xiehui_app;
grant select, insert (data_request_id, event, note, taken_on, taken_by, taken_at)
    on data_request_step to xiehui_app;
