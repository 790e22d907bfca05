-- Notes where an act led. $1 key  $2 path
select form_key_done($1::uuid, $2::text);
