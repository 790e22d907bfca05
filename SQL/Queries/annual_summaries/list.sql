-- A place and the places right below it that keep a chapter, with their summaries of a year.
-- $1 place  $2 code after it  $3 year  $4 digits of the places below
-- Columns: code, name, state or null, handed in or null
select r.region_code, r.name, s.state,
    (select max(t.taken_at) from summary_step t
     where t.annual_summary_id = s.annual_summary_id and t.step = 'handed_in')
from region r
left join annual_summary s on s.region_code = r.region_code and s.year = $3::smallint
where r.region_code >= $1::text and r.region_code < $2::text and length(r.region_code) in (length($1::text), $4::integer)
  and (r.region_code = $1::text or s.annual_summary_id is not null or exists (
      select from chapter c where c.region_code >= r.region_code and c.region_code < r.region_code || ':'))
order by r.region_code;
