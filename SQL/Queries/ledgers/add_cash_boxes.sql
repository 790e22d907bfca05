-- Opens the cash box of each chapter that a ledger of money names, where it has none.
-- $1 file  $2 now
insert into fund_account (chapter_id, region_code, kind, is_bank, name, opened_by, opened_at)
select distinct c.chapter_id, c.region_code, 'money', false, '现金', (select account_id from session_reach),
    $2::timestamptz
from import_rows($1::bigint) r
join import_verdicts($1::bigint) v on v.n = r.n and v.verdict = 'added'
join chapter c on c.region_code = r.region_code and c.state <> 'dissolved'
on conflict (chapter_id, name) where kind = 'money' do nothing;
