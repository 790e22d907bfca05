-- Changes a sentence of a draft that nobody has changed meanwhile. $1 template  $2 code  $3 version  $4 sort  $5 wording
-- $6 instead of it if zero or null  $7 if unknown or null  $8 is left out  $9 account
update summary_template_sentence set sort = $4::smallint, wording = $5::text, if_zero = $6::text, if_unknown = $7::text,
    is_left_out = $8::boolean, entered_by = $9::bigint
where summary_template_id = $1::bigint and code = $2::text and version = $3::integer;
