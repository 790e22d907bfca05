-- The account of a user name, if the person here may see it. $1 user name
-- Column: account
select account_id
from account
where user_name = lower($1::text);
