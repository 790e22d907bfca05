-- Venues (domain 3 Venue, 9 R13; 阵地): the rooms, boards and grounds of a chapter, what was built and mended there,
-- and which entry of the book paid for it. A venue tells of a place and of nobody; what was done to it is a row of
-- its own with its year, so that a year's renovations are counted from rows and cost what their entries say.
create table venue (
    venue_id bigint generated always as identity primary key,
    chapter_id bigint not null,
    region_code text collate "C" not null references region (region_code),
    kind text not null,
    place text,
    area_m2 integer,
    items text,
    built_year smallint,
    closed_on date,
    entered_by bigint not null references account (account_id),
    entered_at timestamptz not null,
    version integer not null default 1,
    changed_at timestamptz not null default now(),
    ledger_file_id bigint references ledger_file (ledger_file_id),
    ledger_line integer,
    constraint venue_is_of_the_chapter foreign key (chapter_id, region_code)
        references chapter (chapter_id, region_code),
    constraint venue_kind_is_known
        check (kind in ('home', 'office', 'activity_room', 'board', 'exhibition', 'other')),
    constraint venue_texts_are_short check (length(place) between 1 and 60 and length(items) between 1 and 300),
    constraint venue_area_is_possible check (area_m2 between 1 and 100000),
    constraint venue_year_is_possible check (built_year between 1900 and 2200),
    constraint venue_ledger_line_is_whole check (num_nulls(ledger_file_id, ledger_line) in (0, 2))
);
create index venue_of_chapter on venue (chapter_id, venue_id);
create index venue_by_region on venue (region_code, venue_id);
create trigger version_moves before update on venue
    for each row execute function version_moves();

-- What was done to a venue in a year: built or bought, or renovated.
create table venue_work (
    venue_work_id bigint generated always as identity primary key,
    venue_id bigint not null references venue (venue_id),
    region_code text collate "C" not null references region (region_code),
    kind text not null,
    year smallint not null,
    what text not null,
    fund_entry_id bigint references fund_entry (fund_entry_id),
    entered_by bigint not null references account (account_id),
    entered_at timestamptz not null,
    removed_at timestamptz,
    removed_by bigint references account (account_id),
    ledger_file_id bigint references ledger_file (ledger_file_id),
    ledger_line integer,
    row_hash bytea,
    constraint venue_work_kind_is_known check (kind in ('built', 'renovated')),
    constraint venue_work_year_is_possible check (year between 1980 and 2200),
    constraint venue_work_is_short check (length(what) between 2 and 120),
    constraint venue_work_is_removed_by_somebody check ((removed_at is null) = (removed_by is null)),
    constraint venue_work_ledger_line_is_whole check (num_nulls(ledger_file_id, ledger_line, row_hash) in (0, 3))
);
create index venue_work_of_venue on venue_work (venue_id, year);
create index venue_work_by_region on venue_work (region_code, year);
create unique index entry_pays_for_one_work on venue_work (fund_entry_id) where removed_at is null;
create unique index venue_row_is_taken_once on venue_work (row_hash);

-- A closed venue stays as it was; a chapter that is dissolved gets none.
create function venue_by_right() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    place text := (select c.region_code from public.chapter c where c.chapter_id = new.chapter_id);
begin
    if not coalesce(public.my_duty_here('{village_secretary,township_officer}', place), false) then
        raise exception 'this step is another duty''s'
            using errcode = 'insufficient_privilege', constraint = 'step_belongs_to_its_duty';
    end if;
    if tg_op = 'INSERT' then
        if exists (select from public.chapter c
                   where c.chapter_id = new.chapter_id and c.state = 'dissolved') then
            raise exception 'a dissolved chapter has no venues'
                using errcode = 'check_violation', constraint = 'venue_is_of_a_living_chapter';
        end if;
        if new.ledger_file_id is not null and not public.import_is_open(new.ledger_file_id) then
            raise exception 'rows of a ledger come by its import'
                using errcode = 'insufficient_privilege', constraint = 'import_rows_are_ones_own';
        end if;
    elsif old.closed_on is not null then
        raise exception 'a closed venue stays as it was'
            using errcode = 'check_violation', constraint = 'closed_venue_stays';
    end if;
    return new;
end
$$;
create trigger venue_by_right before insert or update on venue
    for each row execute function venue_by_right();

-- A work is of its venue's place, and paid for by a booked spending of the same chapter on venues; a ledger's row
-- by the entry that came from the very same row.
create function venue_work_by_right() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    this public.venue;
begin
    select * into this from public.venue v where v.venue_id = new.venue_id for update;
    new.region_code := this.region_code;
    if not coalesce(public.my_duty_here('{village_secretary,township_officer}', new.region_code), false) then
        raise exception 'this step is another duty''s'
            using errcode = 'insufficient_privilege', constraint = 'step_belongs_to_its_duty';
    end if;
    if tg_op = 'UPDATE' then return new; end if;
    if new.year > extract(year from new.entered_at at time zone interval '8 hours') then
        raise exception 'a work was done'
            using errcode = 'check_violation', constraint = 'venue_work_was_done';
    end if;
    if new.row_hash is not null then
        if not public.import_is_open(new.ledger_file_id) then
            raise exception 'rows of a ledger come by its import'
                using errcode = 'insufficient_privilege', constraint = 'import_rows_are_ones_own';
        end if;
        select e.fund_entry_id into new.fund_entry_id from public.fund_entry e
        where e.row_hash = new.row_hash and e.kind = 'spending';
    elsif this.closed_on is not null then
        raise exception 'a closed venue stays as it was'
            using errcode = 'check_violation', constraint = 'closed_venue_stays';
    end if;
    if new.fund_entry_id is not null and not exists (select from public.fund_entry e
            where e.fund_entry_id = new.fund_entry_id and e.chapter_id = this.chapter_id
              and e.kind = 'spending' and e.purpose = 'venue' and e.state = 'posted'
              and e.reverses is null and e.year = new.year) then
        raise exception 'a work is paid for by what its chapter spent on venues that year'
            using errcode = 'check_violation', constraint = 'work_is_paid_by_its_chapter';
    end if;
    return new;
end
$$;
create trigger venue_work_by_right before insert or update on venue_work
    for each row execute function venue_work_by_right();
create trigger done_once before update on venue_work
    for each row execute function done_once();

-- Where a row of the ledger of venues says its money came from.
alter table import_row add source text;

alter table venue enable row level security;
alter table venue_work enable row level security;
call audit_table('venue', 'venue_id');
comment on table venue_work is 'ended once: what was built and mended, and what paid for it';

create policy places_here on venue for select to xiehui_app using (
    case when region_code ^@ any ((select places from session_reach)::text[]) then 1 else 0 end <> 0);
create policy add_people_here on venue for insert to xiehui_app with check (
    case when region_code ^@ any ((select people from session_reach)::text[])
          and entered_by = (select account_id from session_reach) then 1 else 0 end <> 0);
create policy change_people_here on venue for update to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0);
create policy places_here on venue_work for select to xiehui_app using (
    case when region_code ^@ any ((select places from session_reach)::text[]) then 1 else 0 end <> 0);
create policy add_people_here on venue_work for insert to xiehui_app with check (
    case when region_code ^@ any ((select people from session_reach)::text[])
          and entered_by = (select account_id from session_reach) then 1 else 0 end <> 0);
create policy end_people_here on venue_work for update to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0)
    with check (case when region_code ^@ any ((select people from session_reach)::text[])
          and removed_by = (select account_id from session_reach) then 1 else 0 end <> 0);

grant select,
    insert (chapter_id, region_code, kind, place, area_m2, items, built_year, entered_by, entered_at,
        ledger_file_id, ledger_line),
    update (kind, place, area_m2, items, built_year, closed_on)
    on venue to xiehui_app;
grant select (venue_work_id, venue_id, region_code, kind, year, what, fund_entry_id, entered_by, entered_at,
        removed_at, removed_by, ledger_file_id, ledger_line),
    insert (venue_id, kind, year, what, fund_entry_id, entered_by, entered_at, ledger_file_id, ledger_line,
        row_hash),
    update (removed_at, removed_by)
    on venue_work to xiehui_app;
