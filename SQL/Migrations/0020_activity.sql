-- What chapters do and whom they keep in contact with (domain 3, 4.3 to 4.5, 4.8).
-- An activity is judged and counted, so it is append-only: a row is one version of a record, a change is
-- a further row that supersedes the last, with its author, moment and reason, and what was known at any
-- moment can be counted again. The record's number is that of its first version. Dated rows keep the code
-- of the place where they happened. There is no list of names of a health campaign, only its aggregate
-- tally, and no field about anyone's pregnancy or children (domain 1).
create table activity (
    activity_id bigint generated always as identity primary key,
    record_id bigint not null references activity (activity_id),
    follows bigint references activity (activity_id),
    chapter_id bigint not null references chapter (chapter_id),
    region_code text collate "C" not null references region (region_code),
    town_code text collate "C" not null generated always as (left(region_code, 9)) stored,
    member_group_id bigint references member_group (member_group_id),
    state text not null,
    type smallint not null,
    topic text not null,
    held_on date not null,
    starts_at time,
    place text,
    joint_with text,
    headcount integer,
    headcount_kind text,
    result text,
    cost_fen bigint,
    cost_source text,
    entered_by bigint not null references account (account_id),
    entered_at timestamptz not null,
    entered_on date,
    change_reason text,
    superseded_at timestamptz,
    row_hash bytea,
    ledger_file_id bigint references ledger_file (ledger_file_id),
    ledger_line integer,
    is_complete boolean not null generated always as (
        state in ('recorded', 'verified') and headcount is not null
        and (ledger_file_id is not null or (place is not null and result is not null))) stored,
    constraint activity_state_is_known
        check (state in ('planned', 'held', 'recorded', 'verified', 'cancelled')),
    constraint activity_type_is_known check (type in (10, 20, 21, 22, 30, 31, 32, 40, 41, 42, 43, 50, 60,
        70, 71, 72, 73, 80, 81, 90, 95)),
    constraint activity_texts_are_short check (length(topic) between 1 and 80 and length(place) <= 80
        and length(joint_with) <= 100 and length(result) <= 500 and length(cost_source) <= 30
        and length(change_reason) between 1 and 200),
    constraint recorded_activity_has_people
        check (state not in ('recorded', 'verified') or headcount >= 1),
    constraint headcount_has_its_kind check ((headcount is null) = (headcount_kind is null)),
    constraint headcount_kind_is_known check (headcount_kind in ('exact', 'at_least', 'about')),
    constraint headcount_is_possible check (headcount between 0 and 1000000),
    constraint activity_cost_is_money check (cost_fen >= 0),
    constraint activity_ledger_line_is_whole check ((ledger_file_id is null) = (ledger_line is null)),
    constraint activity_has_its_day_of_entry check ((ledger_file_id is null) = (entered_on is not null)),
    constraint first_version_follows_nothing check ((activity_id = record_id) = (follows is null)),
    constraint change_has_a_reason check ((follows is null) = (change_reason is null))
);
create unique index record_has_one_current_version on activity (record_id) where superseded_at is null;
create unique index version_is_followed_once on activity (follows);
create index activity_by_chapter on activity (chapter_id, held_on, record_id);
create index activity_in_order on activity (town_code, held_on, record_id) where superseded_at is null;
create unique index activity_row_is_taken_once on activity (row_hash) where superseded_at is null;

-- A first version begins a record; a later one takes the place of the current one and of no other, so two
-- people with the same form open do not overwrite each other unawares. The place is the record's; so is
-- the day of entry, once what happened has been recorded and not only planned.
create function activity_follows_its_record() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    before public.activity;
begin
    if new.follows is null then
        new.record_id := new.activity_id;
        select c.region_code into new.region_code from public.chapter c where c.chapter_id = new.chapter_id;
        return new;
    end if;
    select * into before from public.activity a where a.activity_id = new.follows for update;
    if before.superseded_at is not null then
        raise exception 'somebody changed this record meanwhile'
            using errcode = 'unique_violation', constraint = 'version_is_followed_once';
    end if;
    new.record_id := before.record_id;
    new.chapter_id := before.chapter_id;
    new.region_code := before.region_code;
    if before.state in ('recorded', 'verified') then
        new.entered_on := before.entered_on;
    end if;
    new.ledger_file_id := before.ledger_file_id;
    new.ledger_line := before.ledger_line;
    new.row_hash := before.row_hash;
    if new.type in (20, 21, 22) and exists (select from public.participation p
            where p.record_id = new.record_id and p.withdrawn_at is null) then
        raise exception 'a health activity has no list of names'
            using errcode = 'check_violation', constraint = 'health_has_no_list_of_names';
    end if;
    update public.activity a set superseded_at = new.entered_at where a.activity_id = before.activity_id;
    return new;
end
$$;
create trigger activity_follows_its_record before insert on activity
    for each row execute function activity_follows_its_record();

-- What was given out or shown: each version of a record says it anew.
create table activity_output (
    activity_id bigint not null references activity (activity_id),
    turn smallint not null,
    region_code text collate "C" not null references region (region_code),
    kind text not null,
    topic text,
    quantity integer not null,
    quantity_kind text not null default 'exact',
    primary key (activity_id, turn),
    constraint output_kind_is_known check (kind in ('leaflet', 'banner', 'chart', 'panel', 'book',
        'slogan', 'broadcast', 'billboard', 'poster', 'reading_board', 'show', 'other')),
    constraint output_quantity_counts check (quantity >= 0),
    constraint output_quantity_kind_is_known check (quantity_kind in ('exact', 'at_least', 'about')),
    constraint output_topic_is_short check (length(topic) between 1 and 50)
);

-- The sums of a health campaign, of nobody in particular.
create table health_tally (
    activity_id bigint primary key references activity (activity_id),
    region_code text collate "C" not null references region (region_code),
    attended integer not null,
    advised integer,
    treated integer,
    recovered integer,
    constraint tally_narrows check (attended >= 0 and advised between 0 and attended
        and treated between 0 and coalesce(advised, attended)
        and recovered between 0 and coalesce(treated, advised, attended))
);

-- Which chapters took part in another's activity, such as the township's monthly meeting.
create table attending_chapter (
    attending_chapter_id bigint generated always as identity primary key,
    record_id bigint not null references activity (activity_id),
    chapter_id bigint not null references chapter (chapter_id),
    region_code text collate "C" not null references region (region_code),
    entered_by bigint not null references account (account_id),
    entered_at timestamptz not null,
    withdrawn_at timestamptz
);
create unique index chapter_attends_once on attending_chapter (record_id, chapter_id)
    where withdrawn_at is null;
create index attendance_by_chapter on attending_chapter (chapter_id, record_id);

-- Members and households that took part, of their own will; never of a health activity.
create table participation (
    participation_id bigint generated always as identity primary key,
    record_id bigint not null references activity (activity_id),
    region_code text collate "C" not null references region (region_code),
    member_id bigint references member (member_id),
    household_id bigint references household (household_id),
    role text not null default 'attend',
    entered_by bigint not null references account (account_id),
    entered_at timestamptz not null,
    withdrawn_at timestamptz,
    constraint participation_is_of_one check (num_nonnulls(member_id, household_id) = 1),
    constraint participation_role_is_known check (role in ('attend', 'help', 'speak'))
);
create unique index member_takes_part_once on participation (record_id, member_id)
    where withdrawn_at is null and member_id is not null;
create unique index household_takes_part_once on participation (record_id, household_id)
    where withdrawn_at is null and household_id is not null;
create index participation_of_member on participation (member_id) where member_id is not null;
create index participation_of_household on participation (household_id) where household_id is not null;

create function health_has_no_list_of_names() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    if not exists (select from public.activity a
                   where a.record_id = new.record_id and a.superseded_at is null) then
        raise exception 'no such record in sight'
            using errcode = 'insufficient_privilege', constraint = 'names_a_record_in_sight';
    end if;
    if exists (select from public.activity a where a.record_id = new.record_id
               and a.superseded_at is null and a.type in (20, 21, 22)) then
        raise exception 'a health activity has no list of names'
            using errcode = 'check_violation', constraint = 'health_has_no_list_of_names';
    end if;
    if new.member_id is not null and not exists (
            select from public.member m where m.member_id = new.member_id)
        or new.household_id is not null and not exists (
            select from public.household h where h.household_id = new.household_id) then
        raise exception 'a row names only people in sight'
            using errcode = 'insufficient_privilege', constraint = 'names_a_member_in_sight';
    end if;
    return new;
end
$$;
create trigger health_has_no_list_of_names before insert on participation
    for each row execute function health_has_no_list_of_names();

-- Photos and papers of a record: what the file store keeps under this digest.
create table activity_file (
    activity_file_id bigint generated always as identity primary key,
    record_id bigint not null references activity (activity_id),
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
    constraint file_digest_is_sha256 check (length(digest) = 32),
    constraint file_type_is_known
        check (media_type in ('image/jpeg', 'image/png', 'image/webp', 'application/pdf')),
    constraint file_name_is_not_long check (length(name) between 1 and 120),
    constraint file_has_a_size check (bytes between 1 and 20000000),
    constraint file_is_removed_by_somebody check ((removed_at is null) = (removed_by is null))
);
create index activity_file_by_record on activity_file (record_id, activity_file_id);
create unique index file_belongs_to_a_record_once on activity_file (record_id, digest)
    where removed_at is null;

alter table activity enable row level security;
alter table activity_output enable row level security;
alter table health_tally enable row level security;
alter table attending_chapter enable row level security;
alter table participation enable row level security;
alter table activity_file enable row level security;
comment on table activity is 'append-only: what chapters are counted and judged by';
comment on table activity_output is 'append-only: what chapters are counted and judged by';
comment on table health_tally is 'append-only: what chapters are counted and judged by';
comment on table attending_chapter is 'ended once: what chapters are counted and judged by';
comment on table participation is 'ended once: what chapters are counted and judged by';
comment on table activity_file is 'ended once: what chapters are counted and judged by';
