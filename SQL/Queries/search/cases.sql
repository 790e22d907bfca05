-- Cases of assistance whose name holds the words, or of that number; the name as the list of cases has it.
-- $1 places  $2 words  $3 number or null  $4 number of the last row (the highest for the first page)
-- $5 how many
-- Columns: its number, title, note, how many were found in all
with matched as materialized (
    select v.case_id as id, v.name as title, p.name || ' ' || r.name as note
    from unnest($1::text[]) as here (code)
    cross join lateral (
        select r.region_code, r.name
        from region r
        where r.region_code >= here.code collate "C" and r.region_code < (here.code || ':') collate "C"
        offset 0) r
    join assistance_case v on v.region_code = r.region_code
    join programme p using (programme_id)
    where strpos(v.name, $2::text) > 0 or v.case_id = $3::bigint
)
select m.id, m.title, m.note, (select count(*) from matched)
from matched m
where m.id < $4::bigint
order by m.id desc
limit $5::int;
