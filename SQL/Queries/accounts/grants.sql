-- Every duty an account holds or held, newest first, as far as the person here may see.
-- $1 account
-- Columns: grant, duty, label zh, label en, region code, region name, why, granted by (name or null),
-- granted at, revoked by (name or null), revoked at, why revoked, may be revoked by the person here
select g.duty_grant_id, g.duty, d.label_zh, d.label_en, g.region_code, r.name, g.reason,
    giver.display_name, g.granted_at, taker.display_name, g.revoked_at, g.revoke_reason,
    g.revoked_at is null
        and coalesce(g.account_id <> (select account_id from session_reach)
            and g.region_code ^@ any ((select granting from session_reach)::text[]), false)
from duty_grant g
join duty d using (duty)
join region r using (region_code)
left join account giver on giver.account_id = g.granted_by
left join account taker on taker.account_id = g.revoked_by
where g.account_id = $1::bigint
order by g.duty_grant_id desc;
