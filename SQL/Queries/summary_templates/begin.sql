-- Begins a draft with the sentences that count there in a year; the table copies them. $1 place  $2 year  $3 name
-- $4 account  $5 now
-- Columns: template
insert into summary_template (region_code, name, copied_from, made_by, made_at)
values ($1::text, $3::text, summary_template_for($1::text, $2::integer), $4::bigint, $5::timestamptz)
returning summary_template_id;
