-- Who keeps a township of a demonstration, and whether it has months of its own already. The owner's
-- connection. $1 township
-- Columns: demonstration, begun, officer's user name or null, approver's or null, fund keeper's or null
select i.demonstration,
    exists (select from flag_month f where f.region_code = $1::text)
        or exists (select from activity a where a.town_code = $1::text and a.ledger_file_id is null),
    (select a.user_name from duty_grant g join account a using (account_id)
     where g.region_code = $1::text and g.duty = 'township_officer' and g.revoked_at is null
       and a.suspended_at is null order by g.duty_grant_id limit 1),
    (select a.user_name from duty_grant g join account a using (account_id)
     where g.region_code = $1::text and g.duty = 'township_approver' and g.revoked_at is null
       and a.suspended_at is null order by g.duty_grant_id limit 1),
    (select a.user_name from duty_grant g join account a using (account_id)
     where g.region_code = $1::text and g.duty = 'fund_keeper' and g.revoked_at is null
       and a.suspended_at is null order by g.duty_grant_id limit 1)
from installation i;
