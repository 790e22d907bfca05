-- What a published summary says, in order. $1 place  $2 year
-- Columns: sentence, section, sort, code of the template or null, wording, instead of it if zero or null, if unknown or
-- null, was edited, is left out, version
select e.summary_sentence_id, e.section, e.sort, e.code, e.wording, e.if_zero, e.if_unknown, false, false, 1
from published_summary_sentence e
where e.region_code = $1::text and e.year = $2::smallint
order by e.section, e.sort, e.summary_sentence_id;
