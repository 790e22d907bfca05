-- Enters: the first statement of every batch. $1 SHA-256 of the session's token  $2 request id
-- Columns: account, user name, display name, language, duties ('duty@code'), their regions' names,
-- session
select account_id, user_name, display_name, language, duties, places, session_id
from enter($1::bytea, $2::text);
