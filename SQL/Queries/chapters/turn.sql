-- Turns a chapter to another state. $1 chapter  $2 state  $3 dissolved on or null  $4 why or null
update chapter set state = $2::text, dissolved_on = $3::date, state_reason = $4::text
where chapter_id = $1::bigint;
