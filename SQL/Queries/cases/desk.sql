-- The chapter where a case is entered, with the programme that is to help. $1 chapter  $2 programme  $3 day
-- Columns: chapter, code, name of the chapter, programme, kind, name, for children, closed on or null,
-- fen of the rate or null, per or null
select c.chapter_id, c.region_code, c.name, p.programme_id, p.kind, p.name, p.for_child, p.closed_on, q.amount_fen,
    q.per
from chapter c
cross join programme p
left join programme_rate_on(p.programme_id, c.region_code, null, $3::date) q on true
where c.chapter_id = $1::bigint and p.programme_id = $2::bigint and c.region_code ^@ coalesce(p.region_code, '');
