-- Suggestions to their end (domain 4.8, 4.9, 9 R11): also from the web and by a code on a poster, without a
-- name and without an account; assigned, answered, taken up, passed on, opened again and closed, each with its day.
-- What a ledger tells has neither channel nor day of an answer, and nobody is judged by days that nobody knows.
alter table suggestion
    alter column entered_by drop not null,
    alter column channel drop not null,
    alter column due_on drop not null,
    add column topic text,
    add column reach_at text,
    add column sender_hash bytea,
    add column state text not null default 'received',
    add column assign_by date,
    add column assigned_on date,
    add column assigned_to text,
    add column again_due_on date,
    add column ledger_state text,
    add column ledger_file_id bigint references ledger_file (ledger_file_id),
    add column ledger_line integer,
    add column row_hash bytea;
update suggestion set state = 'answered' where answered_at is not null;
alter table suggestion
    drop constraint suggestion_channel_is_known,
    add constraint suggestion_channel_is_known
        check (channel in ('box', 'visit', 'meeting', 'phone', 'desk', 'web', 'qr')),
    add constraint suggestion_topic_is_known
        check (topic in ('activity', 'service', 'venue', 'openness', 'help', 'rights', 'other')),
    add constraint suggestion_state_is_known
        check (state in ('received', 'assigned', 'answered', 'accepted', 'forwarded', 'reopened', 'closed')),
    add constraint suggestion_reach_is_short check (length(reach_at) between 1 and 60),
    add constraint suggestion_has_somebody_behind_it
        check (entered_by is not null or (channel in ('web', 'qr') and sender_hash is not null)),
    add constraint suggestion_is_due check (due_on is not null or ledger_file_id is not null),
    add constraint suggestion_channel_is_said check (channel is not null or ledger_file_id is not null),
    add constraint suggestion_is_assigned_whole
        check ((assigned_on is null) = (assigned_to is null) and length(assigned_to) between 2 and 40),
    add constraint suggestion_ledger_state_is_known check (ledger_state in ('received', 'answered', 'accepted')),
    add constraint suggestion_ledger_line_is_whole
        check (num_nulls(ledger_file_id, ledger_line, row_hash, ledger_state) in (0, 4)),
    -- The day until which it waits for an answer; null for one that does not, or has no such day.
    add column waits_until date generated always as (case when state in ('received', 'assigned') then due_on
        when state = 'reopened' then again_due_on end) stored,
    -- By which it stands in lists.
    add column listed_on date not null
        generated always as (coalesce(case when state = 'reopened' then again_due_on end, due_on, received_on)) stored;
drop index suggestion_by_chapter;
create index suggestion_by_chapter on suggestion (chapter_id, listed_on, suggestion_id);
create index suggestion_by_region on suggestion (region_code, received_on);
create index suggestion_by_day on suggestion (entered_at) where sender_hash is not null;
create unique index suggestion_row_is_taken_once on suggestion (row_hash);

-- What was done with a suggestion besides its first answer.
create table suggestion_step (
    suggestion_step_id bigint generated always as identity primary key,
    suggestion_id bigint not null references suggestion (suggestion_id),
    region_code text collate "C" not null references region (region_code),
    step text not null,
    day date not null,
    words text,
    taken_by bigint not null references account (account_id),
    taken_at timestamptz not null,
    constraint suggestion_step_is_known
        check (step in ('assign', 'accept', 'forward', 'reopen', 'answer_again', 'close')),
    constraint suggestion_step_says_something check ((step = 'close' or words is not null)
        and length(words) between 2 and case step when 'assign' then 40 else 500 end)
);
create index suggestion_step_of_suggestion on suggestion_step (suggestion_id, suggestion_step_id);

-- A suggestion begins open, with the day by which somebody is to have it. The first answer is given once.
create function suggestion_by_right() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if tg_op = 'INSERT' then
        if new.ledger_file_id is not null then
            if not public.import_is_open(new.ledger_file_id) then
                raise exception 'rows of a ledger come by its import'
                    using errcode = 'insufficient_privilege', constraint = 'import_rows_are_ones_own';
            end if;
            new.state := new.ledger_state;
            return new;
        end if;
        new.state := case when new.answered_at is null then 'received' else 'answered' end;
        new.assign_by := public.appeal_through(new.received_on,
            (select r.assign_days from public.governance_rule_of(new.region_code, new.received_on) r));
        return new;
    end if;
    if pg_trigger_depth() > 1 then return new; end if;
    if old.state not in ('received', 'assigned') or old.answered_at is not null then
        raise exception 'answered once and for all'
            using errcode = 'check_violation', constraint = 'done_once';
    end if;
    if new.answered_at is not null then new.state := 'answered'; end if;
    return new;
end
$$;
drop trigger done_once on suggestion;
create trigger suggestion_by_right before insert or update on suggestion
    for each row execute function suggestion_by_right();

create function suggestion_step_moves() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    this public.suggestion;
begin
    select * into this from public.suggestion s where s.suggestion_id = new.suggestion_id for update;
    new.region_code := this.region_code;
    if this.suggestion_id is null or not coalesce(
            public.my_duty_here('{village_secretary,township_officer}', new.region_code), false) then
        raise exception 'this step is another duty''s'
            using errcode = 'insufficient_privilege', constraint = 'step_belongs_to_its_duty';
    end if;
    if not (case new.step when 'assign' then this.state in ('received', 'assigned', 'reopened')
            when 'accept' then this.state = 'answered' when 'forward' then this.state in ('answered', 'accepted')
            when 'reopen' then this.state in ('answered', 'accepted', 'forwarded')
            when 'answer_again' then this.state = 'reopened'
            else this.state in ('answered', 'accepted', 'forwarded') end) then
        raise exception 'not its next step'
            using errcode = 'check_violation', constraint = 'suggestion_step_follows';
    end if;
    if new.day > (new.taken_at at time zone interval '8 hours')::date
       or new.day < coalesce(this.answered_on, this.received_on) then
        raise exception 'a step follows the one before'
            using errcode = 'check_violation', constraint = 'suggestion_step_has_its_day';
    end if;
    update public.suggestion s set
        state = case new.step when 'assign' then case s.state when 'received' then 'assigned' else s.state end
            when 'accept' then 'accepted' when 'forward' then 'forwarded' when 'reopen' then 'reopened'
            when 'answer_again' then 'answered' else 'closed' end,
        assigned_on = case new.step when 'assign' then coalesce(s.assigned_on, new.day) else s.assigned_on end,
        assigned_to = case new.step when 'assign' then new.words else s.assigned_to end,
        again_due_on = case new.step when 'reopen' then public.appeal_through(new.day,
            (select r.answer_days from public.governance_rule_of(s.region_code, new.day) r)) else s.again_due_on end
    where s.suggestion_id = new.suggestion_id;
    return new;
end
$$;
create trigger suggestion_step_moves before insert on suggestion_step
    for each row execute function suggestion_step_moves();

-- Somebody without an account says something to the chapter of a place. One sender three times a day, a place fifty
-- times, the house a thousand times. $1 place  $2 web or qr  $3 topic  $4 what it is about  $5 what is said
-- $6 who says it, or null  $7 how she is reached, or null  $8 keyed hash of the sender's address and the day  $9 now
create function suggest_from_the_web(place text, channel text, topic text, theme text, content text,
    raised_by text, reach_at text, sender bytea, moment timestamptz) returns bigint
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
declare
    day date := ($9 at time zone interval '8 hours')::date;
    made bigint;
begin
    perform pg_advisory_xact_lock(hashtext('suggest_from_the_web'));
    if (select count(*) from public.suggestion s where s.sender_hash = $8
            and s.entered_at > $9 - interval '1 day') >= 3
        or (select count(*) from public.suggestion s where s.sender_hash is not null and s.region_code = $1
            and s.entered_at > $9 - interval '1 day') >= 50
        or (select count(*) from public.suggestion s where s.sender_hash is not null
            and s.entered_at > $9 - interval '1 day') >= 1000 then
        raise exception 'too many suggestions at once'
            using errcode = 'check_violation', constraint = 'web_suggestions_are_few';
    end if;
    if $2 not in ('web', 'qr') then
        raise exception 'not from the web'
            using errcode = 'check_violation', constraint = 'suggestion_channel_is_known';
    end if;
    insert into public.suggestion (chapter_id, region_code, received_on, channel, topic, theme, content, raised_by,
        reach_at, due_on, sender_hash, entered_at)
    select c.chapter_id, c.region_code, day, $2, $3, $4, $5, $6, $7,
        public.appeal_through(day, (select r.answer_days from public.governance_rule_of($1, day) r)), $8, $9
    from public.chapter c where c.region_code = $1 and c.state <> 'dissolved'
    returning suggestion_id into made;
    return made;
end
$$;
grant execute on function suggest_from_the_web(text, text, text, text, text, text, text, bytea, timestamptz)
    to xiehui_app;

alter table suggestion_step enable row level security;
comment on table suggestion_step is 'append-only: who took a suggestion further, and how';
create policy people_here on suggestion_step for select to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0);
create policy add_people_here on suggestion_step for insert to xiehui_app with check (
    case when region_code ^@ any ((select people from session_reach)::text[])
          and taken_by = (select account_id from session_reach) then 1 else 0 end <> 0);
revoke select on suggestion from xiehui_app;
grant select (suggestion_id, chapter_id, region_code, received_on, channel, topic, theme, content, raised_by, reach_at,
        due_on, entered_by, entered_at, answered_on, answer, answered_by, answered_at, state, assign_by, assigned_on,
        assigned_to, again_due_on, waits_until, listed_on, ledger_state, ledger_file_id, ledger_line),
    insert (topic, reach_at, ledger_state, ledger_file_id, ledger_line, row_hash)
    on suggestion to xiehui_app;
grant select, insert (suggestion_id, step, day, words, taken_by, taken_at) on suggestion_step to xiehui_app;
