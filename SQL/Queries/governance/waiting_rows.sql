-- What waiting.sql counts of charters, issues and reviews, row by row.
-- $1 place  $2 code after it  $3 today
-- Columns: file | post | issue | review, charter, review or chapter, chapter, what it is called, its day, reviews that
-- were held this year or null, reviews a year or null
select 'file', h.charter_id, c.name, h.title, h.adopted_on, null::int, null::int
from charter h join chapter c using (chapter_id)
where h.region_code >= $1::text and h.region_code < $2::text and h.state in ('adopted', 'checked')
union all
select 'post', h.charter_id, c.name, h.title, h.filed_on, null, null
from charter h join chapter c using (chapter_id)
where h.region_code >= $1::text and h.region_code < $2::text and h.state = 'filed' and h.ledger_file_id is null
union all
select 'issue', d.democratic_review_id, c.name, i.issue, i.due_on, null, null
from review_issue i join democratic_review d using (democratic_review_id) join chapter c using (chapter_id)
where i.region_code >= $1::text and i.region_code < $2::text and i.done_at is null and i.due_on < $3::date
  and d.removed_at is null
union all
select 'review', c.chapter_id, c.name, '', $3::date, n.held, u.reviews_a_year
from chapter c
cross join lateral governance_rule_of(c.region_code, $3::date) u
cross join lateral (select count(*)::int as held from democratic_review d
    where d.chapter_id = c.chapter_id and d.removed_at is null
      and d.held_on >= date_trunc('year', $3::timestamp)::date) n
where c.region_code >= $1::text and c.region_code < $2::text and c.state = 'active'
  and c.kind in ('village', 'community') and coalesce(c.founded_on < date_trunc('year', $3::timestamp)::date, true)
  and n.held < u.reviews_a_year * extract(month from $3::date)::int / 12
order by 5, 2
limit 500;
