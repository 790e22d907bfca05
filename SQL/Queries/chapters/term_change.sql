-- Corrects a council's term, if nobody else did meanwhile. $1 term  $2 chapter  $3 version
-- $4 number or null  $5 first day  $6 last day  $7 elected on or null  $8 electors or null  $9 votes or null
update term set number = $4::smallint, starts_on = $5::date, ends_on = $6::date,
    elected_on = $7::date, electors = $8::int, votes = $9::int
where term_id = $1::bigint and chapter_id = $2::bigint and version = $3::int;
