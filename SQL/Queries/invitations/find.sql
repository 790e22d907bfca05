-- Whom a one-time code invites. $1 SHA-256 of the code
-- Columns: account, user name, display name, needs one-time codes, duties, their regions' names
select account_id, user_name, display_name, needs_totp, duties, places
from invitation_for($1::bytea);
