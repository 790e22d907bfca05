-- Enters a chapter of the same township as having taken part. $1 record  $2 chapter  $3 account  $4 now
insert into attending_chapter (record_id, chapter_id, region_code, entered_by, entered_at)
select $1::bigint, c.chapter_id, c.region_code, $3::bigint, $4::timestamptz
from chapter c
where c.chapter_id = $2::bigint
on conflict (record_id, chapter_id) where withdrawn_at is null do nothing;
