-- Books what a ledger says was spent on venues: what came in for it, and what it was spent on. Neither the day nor
-- who was paid stands in the ledger, and neither is made up.
-- $1 file  $2 now
insert into fund_entry (chapter_id, region_code, kind, year, amount_fen, money_account_id, source, purpose,
    restricted_to, party, what, entered_by, entered_at, ledger_file_id, ledger_line, row_hash)
select c.chapter_id, c.region_code, k.kind, r.year, r.cost_fen, a.fund_account_id,
    case k.kind when 'income' then r.source end, case k.kind when 'spending' then 'venue' end, 'venue',
    case k.kind when 'income' then r.remark else '台账未写' end, r.name, (select account_id from session_reach),
    $2::timestamptz, r.ledger_file_id, r.line, r.row_hash
from import_rows($1::bigint) r
join import_verdicts($1::bigint) v on v.n = r.n and v.verdict = 'added'
join chapter c on c.region_code = r.region_code and c.state <> 'dissolved'
join fund_account a on a.chapter_id = c.chapter_id and a.kind = 'money' and a.name = '现金'
cross join (values (1, 'income'), (2, 'spending')) k (turn, kind)
order by r.n, k.turn;
