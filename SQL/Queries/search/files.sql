-- Files by a piece of their name, and vouchers, of which a county has too many, by the beginning of it and no
-- more than a thousand; each leads to what it
-- belongs to. They are numbered apart by what that is.
-- Places, each of those whose files she may look at: $1 of activities  $2 of notices  $3 of projects  $4 of the books
-- $5 patterns that all fit, in small letters  $6 beginning  $7 first text after it
-- $8 number of the last row (the highest for the first page)  $9 how many
-- Columns: its number, end of its address, title, what, note, how many were found in all
with matched as materialized (
    select f.activity_file_id * 4 + 0 as id, 'activities/' || f.record_id as path, f.name as title, o.topic as note
    from unnest($1::text[]) as here (code)
    cross join lateral (
        select r.region_code
        from region r
        where r.region_code >= here.code collate "C" and r.region_code < (here.code || ':') collate "C"
        offset 0) r
    join activity_file f on f.region_code = r.region_code and f.removed_at is null
    join activity o on o.record_id = f.record_id and o.superseded_at is null
    where lower(f.name) like all ($5::text[])
    union all
    select f.notice_file_id * 4 + 1 as id, 'notices/' || f.notice_id as path, f.name as title, o.title as note
    from unnest($2::text[]) as here (code)
    cross join lateral (
        select r.region_code
        from region r
        where r.region_code >= here.code collate "C" and r.region_code < (here.code || ':') collate "C"
        offset 0) r
    join notice_file f on f.region_code = r.region_code and f.removed_at is null
    join notice o using (notice_id)
    where lower(f.name) like all ($5::text[])
    union all
    select f.project_photo_id * 4 + 2 as id, 'projects/' || f.project_id as path, f.name as title, o.name as note
    from unnest($3::text[]) as here (code)
    cross join lateral (
        select r.region_code
        from region r
        where r.region_code >= here.code collate "C" and r.region_code < (here.code || ':') collate "C"
        offset 0) r
    join project_photo f on f.region_code = r.region_code and f.removed_at is null
    join project o using (project_id)
    where lower(f.name) like all ($5::text[])
    union all
    select f.fund_voucher_id * 4 + 3 as id, 'fund-entries/' || f.fund_entry_id as path, f.name as title, o.what as note
    from (
        select v.fund_voucher_id, v.fund_entry_id, v.name
        from unnest($4::text[]) as here (code)
        cross join lateral (
            select r.region_code
            from region r
            where r.region_code >= here.code collate "C" and r.region_code < (here.code || ':') collate "C"
            offset 0) r
        join fund_voucher v on v.region_code = r.region_code and v.removed_at is null
            and v.name >= $6::text and v.name < $7::text
        limit 1000) f
    join fund_entry o using (fund_entry_id)
)
select m.id, m.path, m.title, '', m.note, (select count(*) from matched)
from matched m
where m.id < $8::bigint
order by m.id desc
limit $9::int;
