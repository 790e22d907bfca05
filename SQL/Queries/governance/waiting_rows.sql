-- What waiting.sql counts of charters and issues, row by row. $1 place  $2 code after it  $3 today
-- Columns: file | post | issue, charter or review, chapter, what it is called, its day or null
select 'file', h.charter_id, c.name, h.title, h.adopted_on
from charter h join chapter c using (chapter_id)
where h.region_code >= $1::text and h.region_code < $2::text and h.state in ('adopted', 'checked')
union all
select 'post', h.charter_id, c.name, h.title, h.filed_on
from charter h join chapter c using (chapter_id)
where h.region_code >= $1::text and h.region_code < $2::text and h.state = 'filed' and h.ledger_file_id is null
union all
select 'issue', d.democratic_review_id, c.name, i.issue, i.due_on
from review_issue i join democratic_review d using (democratic_review_id) join chapter c using (chapter_id)
where i.region_code >= $1::text and i.region_code < $2::text and i.done_at is null and i.due_on < $3::date
  and d.removed_at is null
order by 5, 2
limit 500;
