-- The invitations of an account, newest first. $1 account
-- Columns: invitation, made by (name or null), made at, expires at, used at, withdrawn at
select i.invitation_id, a.display_name, i.made_at, i.expires_at, i.used_at, i.withdrawn_at
from invitation i
left join account a on a.account_id = i.made_by
where i.account_id = $1::bigint
order by i.invitation_id desc
limit 20;
