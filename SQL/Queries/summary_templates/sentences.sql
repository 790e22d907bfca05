-- The sentences of a template, in order. $1 template
-- Columns: a number, section, sort, code, wording, instead of it if zero or null, if unknown or null, was edited, is left
-- out, version
select row_number() over (order by s.section, s.sort, s.code), s.section, s.sort::integer, s.code, s.wording, s.if_zero,
    s.if_unknown, s.entered_by is not null, s.is_left_out, s.version
from summary_template_sentence s
where s.summary_template_id = $1::bigint
order by s.section, s.sort, s.code;
