-- How many accounts are at home in the regions where the person here grants duties, or hold one there.
-- Columns: all but the suspended, those nobody has opened yet
select count(*), count(*) filter (where a.accepted_at is null)
from (select distinct h.account_id from accounts_here() h (account_id)) here
join account a using (account_id)
where a.suspended_at is null;
