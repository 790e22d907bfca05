-- Names a file of the store as a paper of an entry; the same content is named once.
-- $1 entry  $2 code  $3 digest  $4 type  $5 name  $6 bytes  $7 width or null  $8 height or null
-- $9 account  $10 now
insert into fund_voucher (fund_entry_id, region_code, digest, media_type, name, bytes, width, height,
    added_by, added_at)
values ($1::bigint, $2::text, $3::bytea, $4::text, $5::text, $6::integer, $7::integer, $8::integer,
    $9::bigint, $10::timestamptz)
on conflict (fund_entry_id, digest) where removed_at is null do nothing;
