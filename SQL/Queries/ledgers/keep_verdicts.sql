-- Keeps what each row of a file will do, for the page that shows it.
-- $1 file  $2 numbers of the rows  $3 verdicts  $4 reasons, '' for none  $5 rows meant, 0 for none
select import_keep_verdicts($1::bigint, $2::integer[], $3::text[], $4::text[], $5::bigint[]);
