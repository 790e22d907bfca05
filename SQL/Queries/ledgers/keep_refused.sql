-- Keeps the refused rows of a file for a day.
-- $1 file  $2 refused rows, sealed, or nothing
select import_keep_refused($1::bigint, $2::bytea);
