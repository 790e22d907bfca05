-- Adds a sentence to a section of a draft, behind the others where no order is given. $1 template  $2 section
-- $3 sort or null  $4 wording  $5 instead of it if zero or null  $6 if unknown or null  $7 account
insert into summary_template_sentence (summary_template_id, code, section, sort, wording, if_zero, if_unknown, entered_by)
select $1::bigint, 'own_' || (coalesce(max(substr(s.code, 5)::integer) filter (where s.code ~ '^own_[0-9]{1,6}$'), 0) + 1),
    $2::text, coalesce($3::smallint, max(s.sort) filter (where s.section = $2::text) + 10, 10), $4::text, $5::text,
    $6::text, $7::bigint
from summary_template_sentence s
where s.summary_template_id = $1::bigint;
