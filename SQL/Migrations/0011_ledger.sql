-- Ledgers taken in: which file of which act of importing a row of the register came from.
-- One act of importing takes several files, in the order of need; its rows wait in import_row until
-- somebody has looked at them. What was read is kept 24 hours, then only the counts stay.
create table ledger_import (
    ledger_import_id bigint generated always as identity primary key,
    region_code text collate "C" not null references region (region_code),
    account_id bigint not null references account (account_id),
    made_at timestamptz not null default now(),
    state text not null default 'previewed',
    ended_at timestamptz,
    constraint import_state_is_known check (state in ('previewed', 'carried_out', 'discarded')),
    constraint import_ends_once check ((state = 'previewed') = (ended_at is null))
);
create index ledger_import_by_region on ledger_import (region_code, ledger_import_id desc);

-- What the file said, in figures; and the rows that were refused, sealed, to be mended and brought again.
create table ledger_file (
    ledger_file_id bigint generated always as identity primary key,
    ledger_import_id bigint not null references ledger_import (ledger_import_id),
    region_code text collate "C" not null references region (region_code),
    turn smallint not null,
    file_name text not null,
    kind text not null,
    digest bytea not null,
    rows integer not null,
    added integer not null default 0,
    changed integer not null default 0,
    unchanged integer not null default 0,
    refused integer not null default 0,
    reasons jsonb not null default '{}',
    notes jsonb not null default '{"list": []}',
    refused_sealed bytea,
    constraint file_has_its_turn unique (ledger_import_id, turn),
    constraint file_kind_is_a_number_of_the_list check (kind ~ '^(0[0-9]|1[0-4])$'),
    constraint file_name_is_short check (length(file_name) between 1 and 200),
    constraint file_counts_are_whole check (
        rows >= 0 and added >= 0 and changed >= 0 and unchanged >= 0 and refused >= 0)
);

-- The checked rows of a file, wide enough for every kind; what a kind has not is null and takes no
-- room. Unlogged: it is written in bulk, gone after a day, and after a crash the file is read again.
-- COPY into a table with policies is refused, so this one has none: the site may add to it and
-- nothing else, a trigger sees that it adds to its own import, and import_rows() gives back only
-- one's own. ID and telephone numbers are sealed before they get here.
create unlogged table import_row (
    ledger_file_id bigint not null,
    n integer not null,
    line integer not null,
    region_code text collate "C",
    row_hash bytea,
    name text collate "C",
    initials text collate "C",
    id_sealed bytea,
    id_hash bytea,
    phone_sealed bytea,
    phone_hash bytea,
    phone_tail bytea,
    sex smallint,
    birth_date date,
    ethnicity text,
    education text,
    group_name text,
    tags text[],
    elder_kind text,
    joined_on date,
    remark text,
    kind text,
    place text,
    office text,
    founded_on date,
    post text,
    serves_from date,
    term_years smallint,
    address text,
    household_size smallint,
    mark text,
    member_hash bytea,
    year smallint,
    villages integer,
    communities integer,
    area_hundredths bigint,
    population bigint,
    households bigint,
    married_women bigint,
    primary key (ledger_file_id, n)
);

-- What each row will do, worked out over the register as it stands: added, changed, unchanged or
-- refused with its reason; target is the row it means.
create unlogged table import_verdict (
    ledger_file_id bigint not null,
    n integer not null,
    verdict text not null,
    reason text,
    target bigint,
    second_target bigint,
    primary key (ledger_file_id, n),
    constraint verdict_is_known check (verdict in ('added', 'changed', 'unchanged', 'refused')),
    constraint refusal_says_why check ((verdict = 'refused') = (reason is not null))
);

-- Is this file part of an import of the person here that has not ended.
create function import_is_open(wanted bigint) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select exists (
        select from public.ledger_file f join public.ledger_import i using (ledger_import_id)
        where f.ledger_file_id = wanted and i.account_id = my_account() and i.state = 'previewed')
$$;

-- Is this file part of an import of the person here, ended or not.
create function import_is_ones_own(wanted bigint) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select exists (
        select from public.ledger_file f join public.ledger_import i using (ledger_import_id)
        where f.ledger_file_id = wanted and i.account_id = my_account())
$$;

create function import_rows_are_ones_own() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if exists (select from (select distinct ledger_file_id from new_rows) f
               where not public.import_is_open(f.ledger_file_id)) then
        raise exception 'rows are added to one''s own open import only'
            using errcode = 'insufficient_privilege', constraint = 'import_rows_are_ones_own';
    end if;
    return null;
end
$$;
create trigger import_rows_are_ones_own after insert on import_row
    referencing new table as new_rows for each statement execute function import_rows_are_ones_own();

-- The register's mark of where a row came from (architecture 5, "carried over"): file and line, or
-- neither for what was typed in here. Each register table has these two columns and this check.
alter table ledger_import enable row level security;
alter table ledger_file enable row level security;
alter table import_verdict enable row level security;
grant insert on import_row to xiehui_app;
call audit_table('ledger_import', 'ledger_import_id');
call audit_table('ledger_file', 'ledger_file_id', '', 'refused_sealed', 'notes');
comment on table import_row is 'not audited: rows on their way, gone after a day';
comment on table import_verdict is 'not audited: worked out from import_row';

-- A township's year in figures, typed in or taken from its ledger, never counted from persons.
-- married_women is one number for the whole township: what a campaign's attendance is divided by.
create table region_year_profile (
    region_code text collate "C" not null references region (region_code),
    year smallint not null,
    villages integer,
    communities integer,
    area_hundredths bigint,
    population bigint,
    households bigint,
    married_women bigint,
    source text not null,
    as_of date,
    ledger_file_id bigint references ledger_file (ledger_file_id),
    ledger_line integer,
    entered_by bigint references account (account_id),
    entered_at timestamptz not null default now(),
    primary key (region_code, year),
    constraint profile_year_is_ours check (year between 1949 and 2100),
    constraint profile_counts_are_whole check (villages >= 0 and communities >= 0 and
        area_hundredths >= 0 and population >= 0 and households >= 0 and married_women >= 0),
    constraint profile_says_its_source check (length(source) between 1 and 100),
    constraint profile_ledger_line_is_whole check ((ledger_file_id is null) = (ledger_line is null))
);
alter table region_year_profile enable row level security;
call audit_table('region_year_profile', 'region_code,year');
