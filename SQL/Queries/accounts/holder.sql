-- Enters the keyed hash of the holder's ID number where none is known yet. $1 account  $2 hash
update account set holder_hash = $2::bytea where account_id = $1::bigint;
