-- Adds the suggestions of a ledger: neither the way they came nor the day of an answer stands in it, nor by when one
-- was due.
-- $1 file  $2 now
insert into suggestion (chapter_id, region_code, received_on, theme, content, raised_by, entered_by, entered_at,
    ledger_state, ledger_file_id, ledger_line, row_hash)
select c.chapter_id, c.region_code, r.held_on, left(r.remark, 50), r.remark, r.name,
    (select account_id from session_reach), $2::timestamptz, r.mark, r.ledger_file_id, r.line, r.row_hash
from import_rows($1::bigint) r
join import_verdicts($1::bigint) v on v.n = r.n and v.verdict = 'added'
join chapter c on c.region_code = r.region_code and c.state <> 'dissolved'
order by r.n;
