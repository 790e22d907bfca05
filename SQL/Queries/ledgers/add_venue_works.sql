-- Adds what a ledger's rows say was built or renovated, at the chapter's first venue of the kind; which entry paid
-- for it the table finds by the same row.
-- $1 file  $2 now
insert into venue_work (venue_id, kind, year, what, entered_by, entered_at, ledger_file_id, ledger_line, row_hash)
select o.venue_id, r.mark, r.year, r.name, (select account_id from session_reach), $2::timestamptz,
    r.ledger_file_id, r.line, r.row_hash
from import_rows($1::bigint) r
join import_verdicts($1::bigint) v on v.n = r.n and v.verdict = 'added'
join chapter c on c.region_code = r.region_code and c.state <> 'dissolved'
cross join lateral (
    select w.venue_id from venue w
    where w.chapter_id = c.chapter_id and w.kind = r.kind and w.closed_on is null
    order by w.venue_id limit 1) o
order by r.n;
