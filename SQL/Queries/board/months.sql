-- Every publication of a township, the newest month and revision first. $1 township
-- Columns: month, revision, when, scheme, whether it is the month's last, locked, reason or null,
-- objections until
select month, revision, published_at, flag_scheme_id, is_last, is_locked, reason, objections_until
from published_month
where region_code = $1::text
order by month desc, revision desc;
