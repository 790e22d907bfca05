-- Changes a venue in use, if nobody else did meanwhile.
-- $1 venue  $2 chapter  $3 version  $4 kind  $5 place or null  $6 square metres or null  $7 items or null
-- $8 year built or null
update venue set kind = $4::text, place = $5::text, area_m2 = $6::integer, items = $7::text,
    built_year = $8::smallint
where venue_id = $1::bigint and chapter_id = $2::bigint and version = $3::integer and closed_on is null;
