-- Other chapters of the township that say the same word for word, also where their records are not to be
-- seen. $1 chapter  $2 its record or null  $3 first day  $4 last day  $5 result
-- $6 figures ('kind quantity', in order)
-- Columns: chapter, day, whether the result is the same
select c.chapter, c.held_on, c.is_text
from copied_elsewhere($1::bigint, $2::bigint, $3::date, $4::date, $5::text, $6::text[]) c;
