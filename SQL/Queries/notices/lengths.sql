-- What was set for the notices of a township, the latest first, with what holds for all. $1 township
-- Columns: days, from, of all townships, by whom or null, when
select r.days, r.from_on, r.region_code is null, a.display_name, r.entered_at
from notice_rule r
left join account_name(r.entered_by) a on true
where r.region_code is null or r.region_code = $1::text
order by r.region_code is null, r.notice_rule_id desc
limit 50;
