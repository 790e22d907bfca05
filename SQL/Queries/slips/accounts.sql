-- The accounts of a household, the one that speaks for it now first. $1 household
-- Columns: account, user name, display name, member or null, invited | active | ended, holds nothing but a
-- member's duty, issued at, ended at or null, why it ended or null
select a.account_id, a.user_name, a.display_name, a.member_id, a.state, a.only_member, a.issued_at,
    a.ended_at, a.end_reason
from household_accounts($1::bigint) a;
