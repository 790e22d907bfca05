-- The promise of truth and the consent, and who signed. $1 application  $2 day  $3 signed by
update star_application set promised_on = $2::date, consented_on = $2::date, signed_by = $3::text
where star_application_id = $1::bigint;
