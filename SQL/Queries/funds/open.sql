-- Opens a place where a chapter's money lies; the cash box is there once.
-- $1 chapter  $2 is a bank account  $3 name  $4 last digits or null  $5 account  $6 now
insert into fund_account (chapter_id, region_code, kind, is_bank, name, number_tail, opened_by, opened_at)
select c.chapter_id, c.region_code, 'money', $2::boolean, $3::text, $4::text, $5::bigint, $6::timestamptz
from chapter c
where c.chapter_id = $1::bigint
on conflict (chapter_id, name) where kind = 'money' do nothing;
