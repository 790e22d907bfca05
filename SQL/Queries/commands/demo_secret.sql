-- The sealed secret of an account in a demonstration, and none elsewhere. The owner's connection.
-- $1 user name
select c.totp_sealed
from account a
join credential c using (account_id)
where a.user_name = lower($1::text) and (select demonstration from installation);
