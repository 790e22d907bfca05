-- Enters the draft that takes an entry back: the table repeats it. $1 entry  $2 day  $3 why  $4 account  $5 now
-- Columns: entry
insert into fund_entry (chapter_id, region_code, kind, booked_on, year, amount_fen, money_account_id, what,
    reverses, reason, entered_by, entered_at)
select e.chapter_id, e.region_code, e.kind, $2::date, extract(year from $2::date), e.amount_fen,
    e.money_account_id, e.what, e.fund_entry_id, $3::text, $4::bigint, $5::timestamptz
from fund_entry e
where e.fund_entry_id = $1::bigint
returning fund_entry_id;
