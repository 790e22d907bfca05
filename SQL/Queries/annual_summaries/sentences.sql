-- The sentences of a place's summary, in order. $1 place  $2 year
-- Columns: sentence, section, sort, code of the template or null, wording, instead of it if zero or null, if unknown or
-- null, was edited, is left out, version
select s.summary_sentence_id, s.section, s.sort, s.code, s.wording, s.if_zero, s.if_unknown, s.is_edited, s.is_left_out,
    s.version
from summary_sentence s
join annual_summary a using (annual_summary_id)
where a.region_code = $1::text and a.year = $2::smallint
order by s.section, s.sort, s.summary_sentence_id;
