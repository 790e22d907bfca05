-- Every duty an account holds or held, newest first, as far as the person here may see.
-- $1 account
-- Columns: grant, duty, region code, region name, why, granted by (name or null), granted at,
-- revoked at or null, why revoked or null, may be revoked by the person here
select g.duty_grant_id, g.duty, g.region_code, r.name, g.reason,
    (select a.display_name from account a where a.account_id = g.granted_by), g.granted_at,
    g.revoked_at, g.revoke_reason,
    g.revoked_at is null
        and coalesce(g.account_id <> (select account_id from session_reach)
            and case when g.duty = 'administrator' then left(g.region_code, -1)
                else g.region_code end ^@ any ((select granting from session_reach)::text[]), false)
from duty_grant g
join region r using (region_code)
where g.account_id = $1::bigint
order by g.duty_grant_id desc;
