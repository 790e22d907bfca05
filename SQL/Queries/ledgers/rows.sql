-- The rows of a file of one's own import that do the same, a page at a time: what the ledger says,
-- and beside it what the register says of the same.
-- $1 file  $2 verdict  $3 behind this number
-- Columns: n, line, place, name, kind or post, ledger's cells, kind there, register's cells
select r.n, r.line, coalesce(p.name, ''), coalesce(r.name, r.year::text, ''),
    coalesce(r.post, r.kind, ''),
    concat_ws(' · ', case when f.kind in ('10', '13') then r.year end,
        case when f.kind in ('08', '09') then r.place end, r.name, r.office, r.birth_date, r.group_name, r.joined_on, r.serves_from,
        r.household_size, r.address, r.held_on, r.headcount, r.leaflets, r.wall_charts, r.banners,
        (r.cost_fen / 100.0)::numeric(14, 2),
        (select string_agg((p / 100.0)::numeric(4, 1)::text, ' ' order by n)
         from unnest(r.star_points) with ordinality s (p, n)), r.remark, r.population),
    coalesce((select c.kind from chapter c where f.kind = '01' and c.chapter_id = v.target), ''),
    coalesce(
        (select concat_ws(' · ', m.name, m.birth_date, g.name, m.joined_on, m.remark)
         from member m left join member_group g using (member_group_id)
         where f.kind = '03' and m.member_id = v.target),
        (select concat_ws(' · ', c.name, c.office) from chapter c
         where f.kind = '01' and c.chapter_id = v.target),
        (select concat_ws(' · ', h.head_name, h.group_name, h.size, h.address) from household h
         where f.kind = '04' and h.household_id = v.target), '')
from import_rows($1::bigint) r
join import_verdicts($1::bigint) v on v.n = r.n and v.verdict = $2::text
join ledger_file f on f.ledger_file_id = $1::bigint
left join region p on p.region_code = r.region_code
where r.n > $3::integer
order by r.n
limit 51;
