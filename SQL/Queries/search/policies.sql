-- Policies of households by the beginning of their number, no more than a thousand.
-- $1 places  $2 beginning  $3 first text after it  $4 number of the last row (the highest for the first page)
-- $5 how many
-- Columns: its number, end of its address, title, what, note, how many were found in all
with matched as materialized (
    select v.insurance_policy_id as id, v.insurance_policy_id::text as path, v.policy_no as title, '' as what,
        h.head_name || ' ' || v.from_on as note
    from unnest($1::text[]) as here (code)
    cross join lateral (
        select r.region_code
        from region r
        where r.region_code >= here.code collate "C" and r.region_code < (here.code || ':') collate "C"
        offset 0) r
    join insurance_policy v on v.region_code = r.region_code and v.removed_at is null
        and v.policy_no >= $2::text and v.policy_no < $3::text
    join household h using (household_id)
    limit 1000
)
select m.id, m.path, m.title, m.what, m.note, (select count(*) from matched)
from matched m
where m.id < $4::bigint
order by m.id desc
limit $5::int;
