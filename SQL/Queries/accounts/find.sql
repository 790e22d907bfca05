-- One account, as far as the person here may see it. $1 account
-- Columns: account, user name, display name, home code, invited | active | suspended,
-- why suspended or null, in the care of the person here (may be suspended or invited again)
select a.account_id, a.user_name, a.display_name, a.region_code,
    case when a.suspended_at is not null then 'suspended'
         when a.accepted_at is null then 'invited' else 'active' end,
    a.suspended_reason, account_in_care(a.account_id)
from account a
where a.account_id = $1::bigint;
