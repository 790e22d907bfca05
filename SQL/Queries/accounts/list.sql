-- The accounts at home in the regions where the person here grants duties, or holding a duty there,
-- by user name.
-- $1 duty or null  $2 invited | active | suspended or null  $3 beginning of the user name or of the
-- display name, '' for all  $4 last user name or null  $5 how many
-- Columns: account, user name, display name, home code, invited | active | suspended,
-- duties now ('duty@code')
with page as (
    select a.account_id, a.user_name, a.display_name, a.region_code, here.state
    from accounts_here() here
    join account a using (account_id)
    where a.user_name > case when $4::text is null then '' else $4::text end
      and ($2::text is null or here.state = $2::text)
      and ($3::text = '' or starts_with(a.user_name, $3::text)
          or starts_with(a.display_name, $3::text))
      and ($1::text is null or exists (
          select from duty_grant g
          where g.account_id = a.account_id and g.duty = $1::text and g.revoked_at is null))
    order by a.user_name
    limit $5::int
)
select p.account_id, p.user_name, p.display_name, p.region_code, p.state,
    array(select g.duty || '@' || g.region_code from duty_grant g
          where g.account_id = p.account_id and g.revoked_at is null order by g.duty_grant_id)
from page p
order by p.user_name;
