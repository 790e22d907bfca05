-- The townships of a county that keep a chapter, with whether each had handed its summary in by then.
-- $1 county  $2 code after it  $3 year  $4 moment, or null for now
-- Columns: code, name, had handed in
select r.region_code, r.name, coalesce((select t.step <> 'returned' from annual_summary s join summary_step t using (annual_summary_id)
    where s.region_code = r.region_code and s.year = $3::smallint and t.taken_at <= coalesce($4::timestamptz, 'infinity')
    order by t.summary_step_id desc limit 1), false)
from region r
where r.region_code >= $1::text and r.region_code < $2::text and length(r.region_code) = 9
  and exists (select from chapter c where c.region_code >= r.region_code and c.region_code < r.region_code || ':')
order by r.region_code;
