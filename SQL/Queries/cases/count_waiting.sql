-- How many cases of a place wait for a step of hers; none whose notice still hangs.
-- $1 place  $2 code after it  $3 states that her steps begin from  $4 she decides at the county  $5 today
-- Columns: cases
select count(*)
from assistance_case c
left join lateral (select s.day, s.ends_on from case_step s where s.case_id = c.case_id
    order by s.case_step_id desc limit 1) l on true
where c.region_code >= $1::text and c.region_code < $2::text and c.state = any ($3::text[])
  and (l.ends_on is null or l.ends_on < $5::date or l.ends_on = l.day)
  and (c.state <> 'town_notice'
       or (programme_term_on(c.programme_id, c.region_code, $5::date)).needs_county = $4::boolean);
