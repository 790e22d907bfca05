-- How many cases of a place stand where, of the same years as the list. $1 place  $2 code after it  $3 year
-- Columns: state, cases, of them listed and not looked at in that year
select c.state, count(*), count(*) filter (where c.state = 'listed' and c.listed_from < $3::integer and not exists (
    select from case_check k where k.case_id = c.case_id and k.year = $3::integer))
from assistance_case c
where c.region_code >= $1::text and c.region_code < $2::text
  and (c.year = $3::integer or c.year < $3::integer and c.state <> 'carried_over'
       and (c.state not in ('exited', 'rejected') or exists (select from case_step w
            where w.case_id = c.case_id and w.day >= make_date($3::integer, 1, 1))))
group by c.state
order by c.state;
