-- Entries of a place that wait for approval or booking, the oldest first. $1 place  $2 code after it
-- Columns: entry, chapter, name of the chapter, kind, state, day, fen, spent on or null, source or null,
-- from or to whom or null, what, account, entered by, takes one back
select e.fund_entry_id, e.chapter_id, c.name, e.kind, e.state, e.booked_on, e.amount_fen, e.purpose, e.source,
    e.party, e.what, e.entered_by, coalesce(a.display_name, ''), e.reverses is not null
from fund_entry e
join chapter c using (chapter_id)
left join account_name(e.entered_by) a on true
where e.region_code >= $1::text and e.region_code < $2::text and e.state in ('draft', 'approved')
order by e.booked_on, e.fund_entry_id
limit 500;
