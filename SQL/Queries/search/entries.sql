-- Entries of the books by the beginning of their voucher's number or of whom the money came from or went to, by their
-- own number, and where no more than a township's books are hers also by a piece of what it was for: no county's. Of each
-- no more than a thousand are found: whoever finds so many types more.
-- $1 places  $2 townships  $3 beginning  $4 first text after it  $5 patterns that all fit  $6 number or null
-- $7 number of the last row (the highest for the first page)  $8 how many
-- Columns: its number, end of its address, title, what, note, how many were found in all
with matched as materialized (
    select e.fund_entry_id as id, e.fund_entry_id::text as path, e.what as title, '' as what,
        concat_ws(' ', e.booked_on, e.paper_no, c.name) as note
    from (
        select v.fund_entry_id
        from (
            select v.fund_entry_id
            from unnest($1::text[]) as here (code)
            cross join lateral (
                select r.region_code
                from region r
                where r.region_code >= here.code collate "C" and r.region_code < (here.code || ':') collate "C"
                offset 0) r
            join fund_entry v on v.region_code = r.region_code and v.paper_no >= $3::text and v.paper_no < $4::text
            limit 1000) v
        union
        select v.fund_entry_id
        from (
            select v.fund_entry_id
            from unnest($1::text[]) as here (code)
            cross join lateral (
                select r.region_code
                from region r
                where r.region_code >= here.code collate "C" and r.region_code < (here.code || ':') collate "C"
                offset 0) r
            join fund_entry v on v.region_code = r.region_code and v.party >= $3::text and v.party < $4::text
            limit 1000) v
        union
        select v.fund_entry_id
        from (
            select v.fund_entry_id
            from unnest($2::text[]) as here (code)
            cross join lateral (
                select h.chapter_id
                from chapter h
                where h.region_code >= here.code collate "C" and h.region_code < (here.code || ':') collate "C"
                offset 0) h
            join fund_entry v on v.chapter_id = h.chapter_id
            where v.what || ' ' || coalesce(v.party, '') like all ($5::text[])
            limit 1000) v
        union
        select v.fund_entry_id
        from fund_entry v
        where v.fund_entry_id = $6::bigint
    ) found
    join fund_entry e using (fund_entry_id)
    join chapter c using (chapter_id)
    where e.region_code ^@ any ($1::text[])
)
select m.id, m.path, m.title, m.what, m.note, (select count(*) from matched)
from matched m
where m.id < $7::bigint
order by m.id desc
limit $8::int;
