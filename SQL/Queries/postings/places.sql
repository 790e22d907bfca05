-- The rated chapters of a place, and whether each posted last month's funds.
-- $1 place  $2 first code after it  $3 first day of the month reported  $4 only those without
-- $5 code of the last row or ''  $6 how many
-- Columns: chapter, code, name, posted on or null
select c.chapter_id, c.region_code, c.name, p.posted_on
from chapter c
left join lateral (
    select b.posted_on from board_posting b
    where b.chapter_id = c.chapter_id and b.month = $3::date and b.kind = 'fund_statement'
      and b.withdrawn_at is null
    order by b.posted_on limit 1) p on true
where c.region_code >= $1::text and c.region_code < $2::text and c.region_code > $5::text
  and c.kind in ('village', 'community') and c.state = 'active'
  and (c.founded_on is null or c.founded_on < ($3::date + interval '1 month')::date)
  and (not $4::boolean or p.posted_on is null)
order by c.region_code
limit $6::int;
