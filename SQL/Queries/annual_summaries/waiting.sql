-- Summaries of a place and below that wait for somebody's next step, level by level; those that she handed in herself
-- or took the last step of wait for somebody else. $1 place  $2 code after it  $3 first year
-- Columns: one of the places, state, how many, newest year
select min(a.region_code), a.state, count(*), max(a.year)
from annual_summary a
where a.region_code >= $1::text and a.region_code < $2::text and a.year >= $3::smallint
  and a.state in ('handed_in', 'checked', 'approved')
  and not exists (
      select from summary_step s
      where s.annual_summary_id = a.annual_summary_id and s.taken_by = (select account_id from session_reach)
        and (s.step = 'handed_in' and a.state <> 'approved' or s.step = a.state))
group by length(a.region_code), a.state
order by 1, 2;
