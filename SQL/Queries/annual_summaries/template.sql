-- What a summary of a place and a year would begin with. $1 place  $2 year
-- Columns: a number, section, sort, code, wording, instead of it if zero or null, if unknown or null, false, false, 1
select row_number() over (order by s.section, s.sort), s.section, s.sort, s.code, s.wording, s.if_zero, s.if_unknown,
    false, false, 1
from summary_template_sentence s
where s.summary_template_id = summary_template_for($1::text, $2::integer) and length($1::text) = any (s.code_lengths)
  and not s.is_left_out
order by s.section, s.sort;
