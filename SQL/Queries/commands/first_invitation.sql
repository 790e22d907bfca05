-- Invites the first account. The owner's connection. $1 account  $2 keyed hash of the code
insert into invitation (account_id, code_hash)
values ($1::bigint, $2::bytea);
