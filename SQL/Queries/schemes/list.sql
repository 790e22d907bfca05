-- The schemes of a township and those for all, the one that begins last first, drafts before them.
-- $1 township
-- Columns: scheme, name, preset, mode, from month (2000-01 for a draft), days to enter, statement day, region
-- or null, from month or null, rates enterprises, state, copied from or null, made by or null, when,
-- published by or null, when or null, version, note or null
select s.flag_scheme_id, s.name, s.preset, s.mode, coalesce(s.from_month, date '2000-01-01'), s.days_to_enter,
    s.statement_day, s.region_code, s.from_month, s.rates_enterprises, s.state, s.copied_from, m.display_name,
    s.made_at, p.display_name, s.published_at, s.version, s.note
from flag_scheme s
left join account_name(s.made_by) m on true
left join account_name(s.published_by) p on true
where s.region_code = $1::text or s.region_code is null and s.state = 'published'
order by s.state, s.from_month desc nulls first, s.flag_scheme_id desc;
