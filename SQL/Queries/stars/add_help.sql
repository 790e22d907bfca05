-- Ties a logged activity of help to the application it was for.
-- $1 application  $2 day  $3 method  $4 content  $5 item or null  $6 record  $7 now
insert into star_help (star_application_id, helped_on, method, content, code, record_id, entered_by, entered_at)
values ($1::bigint, $2::date, $3::text, $4::text, $5::text, $6::bigint, (select account_id from session_reach),
    $7::timestamptz);
