-- Names a file of the store as a photo of a project; the same content is named once.
-- $1 project  $2 digest  $3 type  $4 name  $5 bytes  $6 width or null  $7 height or null  $8 account  $9 now
insert into project_photo (project_id, digest, media_type, name, bytes, width, height, added_by, added_at)
values ($1::bigint, $2::bytea, $3::text, $4::text, $5::integer, $6::integer, $7::integer, $8::bigint,
    $9::timestamptz)
on conflict (project_id, digest) where removed_at is null do nothing;
