-- Books what was put into bases and was not the operator's own: it came in and was spent in the year in which the base
-- was built. Money "of support" came from above, which is all the ledger says; its word stands as the payer.
-- $1 file  $2 now
insert into fund_entry (chapter_id, region_code, kind, year, amount_fen, money_account_id, source, purpose,
    restricted_to, party, what, project_id, entered_by, entered_at, ledger_file_id, ledger_line, row_hash)
select c.chapter_id, c.region_code, k.kind, extract(year from r.founded_on), r.cost_fen, a.fund_account_id,
    case k.kind when 'income' then case r.mark when 'revolving' then 'revolving' else 'superior' end end,
    case k.kind when 'spending' then 'project' end, case r.mark when 'revolving' then 'revolving' else 'project' end,
    case k.kind when 'income' then r.remark else '台账未写' end, r.name, p.project_id,
    (select account_id from session_reach), $2::timestamptz, r.ledger_file_id, r.line, r.row_hash
from import_rows($1::bigint) r
join import_verdicts($1::bigint) v on v.n = r.n and v.verdict = 'added'
join chapter c on c.region_code = r.region_code and c.state <> 'dissolved'
join fund_account a on a.chapter_id = c.chapter_id and a.kind = 'money' and a.name = '现金'
join project p on p.ledger_file_id = r.ledger_file_id and p.ledger_line = r.line
cross join (values (1, 'income'), (2, 'spending')) k (turn, kind)
where r.mark <> 'own' and r.founded_on is not null
order by r.n, k.turn;
