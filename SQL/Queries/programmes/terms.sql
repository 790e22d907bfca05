-- The days of a programme, the latest first. $1 programme
-- Columns: name of the place or null, from, village days, township days, county days, days to appeal, county decides,
-- note or null, by whom or null
select r.name, t.valid_from, t.village_notice_days, t.town_notice_days, t.county_notice_days, t.appeal_days,
    t.needs_county, t.note, a.display_name
from programme_term t
left join region r using (region_code)
left join account_name(t.entered_by) a on t.entered_by is not null
where t.programme_id = $1::bigint
order by t.valid_from desc, t.programme_term_id desc;
