-- Ends one session of the person here; null ends all but this one. $1 session or null
-- Column: how many ended
select end_own_session($1::bigint);
