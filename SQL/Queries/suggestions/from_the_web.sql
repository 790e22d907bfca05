-- A suggestion from the web; no row where there is no chapter. $1 place  $2 web or qr  $3 topic
-- $4 theme  $5 what is said  $6 who says it or null  $7 how she is reached or null  $8 hash of the sender  $9 now
-- Column: suggestion
select n from suggest_from_the_web($1::text, $2::text, $3::text, $4::text, $5::text, $6::text, $7::text, $8::bytea,
    $9::timestamptz) n
where n is not null;
