-- One account by its whole user name. $1 user name
-- Columns: account, user name, display name
select account_id, user_name, display_name
from account
where user_name = lower($1::text);
