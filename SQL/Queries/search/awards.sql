-- Plaques of five-star households by the beginning of their number, no more than a thousand.
-- $1 places  $2 beginning  $3 first text after it  $4 number of the last row (the highest for the first page)
-- $5 how many
-- Columns: its number, end of its address, title, what, note, how many were found in all
with matched as materialized (
    select v.star_award_id as id, v.star_award_id::text as path, v.serial as title, '' as what,
        a.head_name || ' ' || v.year as note
    from (
        select v.star_award_id, v.star_application_id, v.serial, v.year
        from unnest($1::text[]) as here (code)
        cross join lateral (
            select r.region_code
            from region r
            where r.region_code >= here.code collate "C" and r.region_code < (here.code || ':') collate "C"
            offset 0) r
        join star_award v on v.region_code = r.region_code and v.serial >= $2::text and v.serial < $3::text
        limit 1000) v
    join star_application a using (star_application_id)
)
select m.id, m.path, m.title, m.what, m.note, (select count(*) from matched)
from matched m
where m.id < $4::bigint
order by m.id desc
limit $5::int;
