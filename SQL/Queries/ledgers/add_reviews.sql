-- Of a ledger's activities, democratic reviews are reviews as well. How many ballots were given out and what stood on
-- them is in no ledger, and not made up.
-- $1 file  $2 now
insert into democratic_review (chapter_id, region_code, held_on, participants, activity_id, entered_by, entered_at,
    ledger_file_id, ledger_line, row_hash)
select a.chapter_id, a.region_code, a.held_on, a.headcount, a.activity_id, (select account_id from session_reach),
    $2::timestamptz, r.ledger_file_id, r.line, r.row_hash
from import_rows($1::bigint) r
join import_verdicts($1::bigint) v on v.n = r.n and v.verdict in ('added', 'unchanged')
join activity a on a.row_hash = r.row_hash and a.superseded_at is null and a.state in ('recorded', 'verified')
where r.kind = '73'
order by r.n
on conflict do nothing;
