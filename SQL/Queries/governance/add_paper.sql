-- Adds a paper to a charter; the same content is there once.
-- $1 charter  $2 digest  $3 media type  $4 name  $5 bytes  $6 width or null  $7 height or null  $8 now
insert into charter_paper (charter_id, digest, media_type, name, bytes, width, height, added_by, added_at)
values ($1::bigint, $2::bytea, $3::text, $4::text, $5::int, $6::int, $7::int,
    (select account_id from session_reach), $8::timestamptz)
on conflict (charter_id, digest) where removed_at is null do nothing;
