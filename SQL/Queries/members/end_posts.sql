-- Ends the posts a member still holds. $1 member  $2 day  $3 why
update officer_post set to_on = greatest($2::date, from_on), end_reason = $3::text
where member_id = $1::bigint and to_on > $2::date;
