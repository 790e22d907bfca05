-- Finds accounts by the beginning of the user name or of the display name.
-- $1 what was typed, lower case for user names  $2 how many
-- Columns: account, user name, display name, home name, invited | active | suspended
select a.account_id, a.user_name, a.display_name, r.name,
    case when a.suspended_at is not null then 'suspended'
         when a.accepted_at is null then 'invited' else 'active' end
from (
    (select u.account_id from account u
     where u.user_name >= lower($1::text) and u.user_name < lower($1::text) || U&'\+10FFFF'
     order by u.user_name limit $2::int)
    union
    (select d.account_id from account d
     where d.display_name >= $1::text and d.display_name < $1::text || U&'\+10FFFF'
     order by d.display_name limit $2::int)
) f
join account a using (account_id)
join region r using (region_code)
order by a.user_name
limit $2::int;
