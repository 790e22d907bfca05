-- One scheme of a township, or one for all. Columns as of list.sql. $1 scheme  $2 township
select s.flag_scheme_id, s.name, s.preset, s.mode, coalesce(s.from_month, date '2000-01-01'), s.days_to_enter,
    s.statement_day, s.region_code, s.from_month, s.rates_enterprises, s.state, s.copied_from, m.display_name,
    s.made_at, p.display_name, s.published_at, s.version, s.note
from flag_scheme s
left join account_name(s.made_by) m on true
left join account_name(s.published_by) p on true
where s.flag_scheme_id = $1::bigint
  and (s.region_code = $2::text or s.region_code is null and s.state = 'published');
