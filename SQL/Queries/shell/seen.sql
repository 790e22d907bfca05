-- Notes that a session is in use. $1 SHA-256 of its token
select session_seen($1::bytea);
