-- The programmes that help in a place: the state's, those of places above it and of places in it. $1 place
-- Columns: programme, code or null, name of its place or null, kind, name, for children, closed on or null,
-- cases in sight
select p.programme_id, p.region_code, r.name, p.kind, p.name, p.for_child, p.closed_on,
    (select count(*) from assistance_case c where c.programme_id = p.programme_id and c.region_code ^@ $1::text)
from programme p
left join region r using (region_code)
where p.region_code is null or $1::text ^@ p.region_code or p.region_code ^@ $1::text
order by p.closed_on is not null, p.region_code nulls first, p.programme_id;
