-- Regions: the administrative tree, national list and local additions alike.
-- A region's code is its place in the tree: province 2 digits, prefecture 4, county 6, township 9,
-- village 12, villagers' group 15. Everything below a region has its code as prefix, so a place is a
-- range and no query climbs the tree. Level and parent follow from the code and are therefore
-- generated: they cannot disagree with it, and a foreign key on the generated parent refuses orphans.
-- A code is never used twice: a region that ends keeps its row with a last day.
create table region (
    region_code text collate "C" primary key,
    name text collate "C" not null,
    level text not null generated always as (
        case length(region_code)
            when 2 then 'province' when 4 then 'prefecture' when 6 then 'county'
            when 9 then 'township' when 12 then 'village' when 15 then 'group'
        end) stored,
    parent_code text collate "C" generated always as (
        case length(region_code)
            when 4 then left(region_code, 2) when 6 then left(region_code, 4)
            when 9 then left(region_code, 6) when 12 then left(region_code, 9)
            when 15 then left(region_code, 12)
        end) stored,
    is_local boolean not null default false,
    is_pseudo boolean not null default false,
    valid_from date,
    valid_to date,
    constraint region_code_is_digits_of_a_level
        check (region_code ~ '^[0-9]+$' and length(region_code) in (2, 4, 6, 9, 12, 15)),
    constraint region_has_a_name check (length(name) between 1 and 60 and name = btrim(name)),
    -- 900 to 999 under a township stand for a chapter without a village (enterprise, migrants);
    -- they are never counted as villages.
    constraint pseudo_region_lies_between_900_and_999
        check (not is_pseudo or (length(region_code) = 12 and right(region_code, 3) >= '900')),
    constraint region_ends_after_it_starts check (valid_to > valid_from),
    constraint region_has_its_parent foreign key (parent_code) references region (region_code)
);
create index region_children on region (parent_code, region_code);

-- What became of a region: one row per old code and new code (a merger has several old codes, a
-- division several new ones). Living rows move to the new code, dated rows keep theirs, and whoever
-- reaches the new region reaches the old range too (0008).
create table region_succession (
    old_code text collate "C" not null references region (region_code),
    new_code text collate "C" not null references region (region_code),
    took_effect date not null,
    reason text not null,
    primary key (old_code, new_code),
    constraint region_does_not_succeed_itself check (old_code <> new_code),
    constraint succession_stays_on_one_level check (length(old_code) = length(new_code)),
    constraint succession_says_why check (length(reason) between 1 and 200)
);
create index region_succession_by_new_code on region_succession (new_code);

-- Every ending of every name down to the township (清水镇, 水镇, 镇), so that a piece typed from the
-- middle of a name is a range of this index. An index for "like '%…%'" would be lost behind a policy
-- (its operator is not leakproof), and trigrams find nothing for one or two Chinese characters.
create table region_suffix (
    suffix text collate "C" not null,
    region_code text collate "C" not null references region (region_code),
    primary key (suffix, region_code)
);
create index region_suffix_by_code on region_suffix (region_code);

create function region_suffixes_follow() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if tg_op = 'UPDATE' then
        delete from public.region_suffix s using new_rows n where s.region_code = n.region_code;
    end if;
    insert into public.region_suffix (suffix, region_code)
    select distinct substr(n.name, k), n.region_code
    from new_rows n, generate_series(1, length(n.name)) k
    where length(n.region_code) <= 9;
    return null;
end
$$;
create trigger suffixes_follow_new_names after insert on region
    referencing new table as new_rows for each statement execute function region_suffixes_follow();
create trigger suffixes_follow_changed_names after update on region
    referencing new table as new_rows for each statement execute function region_suffixes_follow();

-- Where a division list lands before it is checked: COPY into a table with a policy is refused, and
-- the rows are wanted for naming what is refused by line. Emptied at the start of each import.
create table region_import (
    line bigint generated always as identity primary key,
    code text,
    name text,
    level text,
    parent_code text
);

call audit_table('region', 'region_code', '', '', 'level,parent_code');
call audit_table('region_succession', 'old_code,new_code');
call audit_table('installation', 'installation_id');
comment on table region_suffix is 'not audited: follows region';
comment on table region_import is 'not audited: a staging table';
