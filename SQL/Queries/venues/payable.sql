-- What a chapter spent on venues and no work names yet, the latest first. $1 chapter
-- Columns: entry, year, what, amount in fen
select e.fund_entry_id, e.year, e.what, e.amount_fen
from fund_entry e
where e.chapter_id = $1::bigint and e.kind = 'spending' and e.purpose = 'venue' and e.state = 'posted'
  and e.reverses is null
  and not exists (select from venue_work w
                  where w.fund_entry_id = e.fund_entry_id and w.removed_at is null)
order by e.counts_on desc, e.fund_entry_id desc
limit 50;
