-- Ends a session. $1 SHA-256 of its token
select sign_out($1::bytea);
