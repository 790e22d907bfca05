-- An objection from the web. $1 notice  $2 application  $3 grounds  $4 who objects or null  $5 how she is reached
-- or null  $6 hash of the sender  $7 now
-- Columns: objection
select object_from_the_web($1::bigint, $2::bigint, $3::text, $4::text, $5::text, $6::bytea, $7::timestamptz);
