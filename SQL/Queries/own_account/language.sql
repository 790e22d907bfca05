-- Changes the language of the person here. $1 zh | en
update account set language = $1::text where account_id = (select account_id from session_reach);
