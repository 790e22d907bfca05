-- The accounts at home in a region or holding a duty in it, by user name.
-- $1 region  $2 duty or null for all  $3 last user name or null  $4 how many
-- Columns: account, user name, display name, home code, home name, invited | active | suspended,
-- duties now ('duty@code'), their regions' names
with here as (
    select a.account_id from account a
    where a.region_code >= $1::text and a.region_code < $1::text || ':'
    union
    select g.account_id from duty_grant g
    where g.region_code >= $1::text and g.region_code < $1::text || ':' and g.revoked_at is null
), page as (
    select a.account_id, a.user_name, a.display_name, a.region_code, a.accepted_at, a.suspended_at
    from here join account a using (account_id)
    where a.user_name > case when $3::text is null then '' else $3::text end
      and ($2::text is null or exists (
          select from duty_grant g where g.account_id = a.account_id and g.duty = $2::text
             and g.region_code >= $1::text and g.region_code < $1::text || ':'
             and g.revoked_at is null))
    order by a.user_name
    limit $4::int
)
select p.account_id, p.user_name, p.display_name, p.region_code, home.name,
    case when p.suspended_at is not null then 'suspended'
         when p.accepted_at is null then 'invited' else 'active' end,
    coalesce(h.duties, '{}'), coalesce(h.places, '{}')
from page p
join region home on home.region_code = p.region_code
left join lateral (
    select array_agg(g.duty || '@' || g.region_code order by g.duty_grant_id) as duties,
        array_agg(r.name order by g.duty_grant_id) as places
    from duty_grant g join region r using (region_code)
    where g.account_id = p.account_id and g.revoked_at is null
) h on true
order by p.user_name;
