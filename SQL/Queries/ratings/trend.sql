-- A chapter's last twelve months up to one, each in its latest revision that the person here may see.
-- $1 chapter  $2 first day of the last month
-- Columns: month, total, provisional, rank or null, colour or null, word or null
select distinct on (s.month) s.month, s.total, s.is_provisional, s.rank, g.colour, g.label
from score s
left join flag_month f on f.region_code = left(s.region_code, 9) and f.month = s.month
left join flag_scheme_flag g on g.flag_scheme_id = f.flag_scheme_id and g.rank = s.flag
where s.chapter_id = $1::bigint and s.month <= $2::date
  and s.month > ($2::date - interval '12 months')::date
order by s.month, s.revision desc;
