-- Who takes part, by name, and what a household tells of itself. $1 application  $2 names  $3 deeds or null
update star_application set taking_part = $2::text[], deeds = $3::text where star_application_id = $1::bigint;
