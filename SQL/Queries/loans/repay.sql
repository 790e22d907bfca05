-- Enters principal that came back, as a draft in the book; the table names who paid it.
-- $1 loan  $2 day  $3 fen  $4 where the money lies  $5 number of its paper or null  $6 account  $7 now
-- Columns: entry
insert into fund_entry (chapter_id, region_code, kind, booked_on, year, amount_fen, money_account_id, source,
    restricted_to, party, what, paper_no, loan_id, entered_by, entered_at)
select l.chapter_id, c.region_code, 'income', $2::date, extract(year from $2::date), $3::bigint, $4::bigint,
    'revolving', 'revolving', l.contract_no, '周转金收回，合同 ' || l.contract_no, $5::text, l.loan_id,
    $6::bigint, $7::timestamptz
from loan l
join chapter c on c.chapter_id = l.chapter_id
where l.loan_id = $1::bigint
returning fund_entry_id;
