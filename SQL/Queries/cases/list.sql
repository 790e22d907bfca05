-- The cases of a place that began by a year and had not ended before it, those that wait first.
-- $1 place  $2 code after it  $3 year  $4 programme or null  $5 state or null
-- Columns: case, programme, its name, its kind, year, code, name of the village, name, state, day of the last step or
-- null, end of its notice or null, looked at in that year, from a ledger
select c.case_id, c.programme_id, p.name, p.kind, c.year, c.region_code, r.name, c.name, c.state, s.day, s.ends_on,
    coalesce(c.listed_from = $3::integer, false)
        or exists (select from case_check k where k.case_id = c.case_id and k.year = $3::integer),
    c.ledger_file_id is not null
from assistance_case c
join programme p using (programme_id)
join region r on r.region_code = c.region_code
left join lateral (select t.day, t.ends_on from case_step t where t.case_id = c.case_id
    order by t.case_step_id desc limit 1) s on true
where c.region_code >= $1::text and c.region_code < $2::text
  and (c.year = $3::integer or c.year < $3::integer and c.state <> 'carried_over'
       and (c.state not in ('exited', 'rejected') or exists (select from case_step w
            where w.case_id = c.case_id and w.day >= make_date($3::integer, 1, 1))))
  and ($4::bigint is null or c.programme_id = $4::bigint) and ($5::text is null or c.state = $5::text)
order by c.state in ('listed', 'suspended', 'exited', 'rejected', 'carried_over'), p.programme_id, c.region_code,
    c.case_id
limit 1000;
