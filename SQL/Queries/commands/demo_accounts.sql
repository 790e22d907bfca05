-- The accounts of the demonstration that have no password yet. The owner's connection.
-- Columns: user name, display name, first duty, its region's code, its name, needs one-time codes
select a.user_name, a.display_name, g.duty, g.region_code, r.name, account_needs_totp(a.account_id)
from account a
join lateral (select * from duty_grant d where d.account_id = a.account_id and d.revoked_at is null
              order by d.duty_grant_id limit 1) g on true
join region r on r.region_code = g.region_code
left join credential c on c.account_id = a.account_id
where c.account_id is null and a.suspended_at is null
order by a.account_id;
