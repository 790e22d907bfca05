-- The lower part of the return R11 (domain 9): the suggestions of a quarter. Who raised one stands in it,
-- where she gave her name: it goes to those who answer her.
-- $1 place  $2 code after it  $3 first day of the quarter  $4 first day after it
-- Columns: suggestion, chapter, received on, raised by or null, theme, content, due on or null, answered on or null,
-- state
select s.suggestion_id, c.name, s.received_on, s.raised_by, s.theme, s.content, s.due_on, s.answered_on, s.state
from suggestion s
join chapter c using (chapter_id)
where s.region_code >= $1::text and s.region_code < $2::text and s.received_on >= $3::date and s.received_on < $4::date
order by s.received_on, s.suggestion_id
limit 5000;
