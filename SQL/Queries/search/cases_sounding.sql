-- Cases of assistance of whose person's initials these are the beginning, or of that number: no more
-- than a thousand, whoever finds so many types more.
-- $1 places  $2 beginning  $3 first text after it  $4 number or null
-- $5 number of the last row (the highest for the first page)  $6 how many
-- Columns: its number, end of its address, title, what, note, how many were found in all
with matched as materialized (
    select v.case_id as id, v.case_id::text as path, v.name as title, '' as what,
        p.name || ' ' || (select r.name from region r where r.region_code = v.region_code) as note
    from (
        select n.case_id
        from (
            select n.case_id
            from unnest($1::text[]) as here (code)
            cross join lateral (
                select r.region_code
                from region r
                where r.region_code >= left(here.code, 9) collate "C"
                    and r.region_code < (left(here.code, 9) || ':') collate "C" and length(r.region_code) = 9
                offset 0) town
            join assistance_case n
                on n.town_code = town.region_code and n.initials >= $2::text and n.initials < $3::text
            limit 1000) n
        union
        select n.case_id
        from assistance_case n
        where n.case_id = $4::bigint
    ) found
    join assistance_case v using (case_id)
    join programme p using (programme_id)
    where v.region_code ^@ any ($1::text[])
)
select m.id, m.path, m.title, m.what, m.note, (select count(*) from matched)
from matched m
where m.id < $5::bigint
order by m.id desc
limit $6::int;
