-- Enters what happened with money, as a draft.
-- $1 chapter  $2 kind  $3 day  $4 fen  $5 where the money lies  $6 where it goes or null  $7 source or null
-- $8 spent on or null  $9 held for or null  $10 from or to whom or null  $11 what  $12 number of its paper or null
-- $13 activity or null  $14 project or null  $15 account  $16 now
-- Columns: entry
insert into fund_entry (chapter_id, region_code, kind, booked_on, year, amount_fen, money_account_id,
    to_account_id, source, purpose, restricted_to, party, what, paper_no, record_id, project_id,
    entered_by, entered_at)
select c.chapter_id, c.region_code, $2::text, $3::date, extract(year from $3::date), $4::bigint, $5::bigint,
    $6::bigint, $7::text, $8::text, $9::text, $10::text, $11::text, $12::text, $13::bigint, $14::bigint,
    $15::bigint, $16::timestamptz
from chapter c
where c.chapter_id = $1::bigint
returning fund_entry_id;
