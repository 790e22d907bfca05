-- One programme. $1 programme
-- Columns: programme, code or null, name of its place or null, kind, name, for children, closed on or null, cases
select p.programme_id, p.region_code, r.name, p.kind, p.name, p.for_child, p.closed_on,
    (select count(*) from assistance_case c where c.programme_id = p.programme_id)
from programme p
left join region r using (region_code)
where p.programme_id = $1::bigint;
