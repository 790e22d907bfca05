-- What was built and renovated at a venue, the latest first. $1 venue
-- Columns: work, built or renovated, year, what, entry or null, its amount in fen or null, whether it is booked,
-- ledger file or null, its line
select w.venue_work_id, w.kind, w.year, w.what, e.fund_entry_id, e.amount_fen,
    coalesce(e.state = 'posted', false),
    (select f.file_name from ledger_file f where f.ledger_file_id = w.ledger_file_id), w.ledger_line
from venue_work w
left join fund_entry e using (fund_entry_id)
where w.venue_id = $1::bigint and w.removed_at is null
order by w.year desc, w.venue_work_id desc;
