-- One account, as far as the person here may see it. $1 account
-- Columns: account, user name, display name, language, home code, home name, invited | active |
-- suspended, made by (name or null), made at, suspended at, by (name or null), why, in the care of
-- the person here (may be suspended, renamed, invited)
select a.account_id, a.user_name, a.display_name, a.language, a.region_code, r.name,
    case when a.suspended_at is not null then 'suspended'
         when a.accepted_at is null then 'invited' else 'active' end,
    maker.display_name, a.made_at, a.suspended_at, stopper.display_name, a.suspended_reason,
    account_in_care(a.account_id)
from account a
join region r using (region_code)
left join account maker on maker.account_id = a.made_by
left join account stopper on stopper.account_id = a.suspended_by
where a.account_id = $1::bigint;
