-- One chapter, as far as the person here reaches. $1 chapter  $2 today
-- Columns: chapter, region, name, kind, state, place, office, sealed telephone number or null, founded,
-- dissolved, why it is in its state, version, ledger file or null, its line, names of the places above,
-- election overdue, last day of the last term or null, members or null, groups, linked households or
-- null, officers or null, people reached
select c.chapter_id, c.region_code, c.name, c.kind, c.state, c.place, c.office, c.phone_sealed,
    c.founded_on, c.dissolved_on, c.state_reason, c.version,
    (select f.file_name from ledger_file f where f.ledger_file_id = c.ledger_file_id), c.ledger_line,
    (select coalesce(string_agg(u.name, ' ' order by u.region_code), '')
     from region u
     where u.region_code in (left(c.region_code, 6), left(c.region_code, 9), c.region_code)),
    election_is_overdue(c.state, l.last_day, $2::date), l.last_day,
    n.members, n.groups, n.households, n.officers, n.is_open
from chapter c
join chapter_counts(array[$1::bigint], $2::date) n using (chapter_id)
cross join lateral (select max(t.ends_on) as last_day from term t where t.chapter_id = c.chapter_id) l
where c.chapter_id = $1::bigint;
