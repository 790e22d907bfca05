-- What a book paid for a project, as far as books are seen. $1 project
-- Columns: entry, day or null, fen (less than nothing where it was taken back), what, state
select e.fund_entry_id, e.booked_on, case when e.reverses is null then e.amount_fen else -e.amount_fen end, e.what,
    e.state
from fund_entry e
where e.project_id = $1::bigint and e.kind = 'spending' and e.state not in ('refused', 'withdrawn')
order by e.counts_on, e.fund_entry_id;
