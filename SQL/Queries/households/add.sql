-- Enters a household in a chapter's register.
-- $1 chapter  $2 its code  $3 group or null  $4 head's name  $5 initials  $6 sealed ID number and
-- $7 its hash or null  $8 address or null  $9 size or null
-- Column: household
insert into household (chapter_id, region_code, group_name, head_name, head_initials,
    head_id_sealed, head_id_hash, address, size)
values ($1::bigint, $2::text, $3::text, $4::text, $5::text, $6::bytea, $7::bytea, $8::text,
    $9::smallint)
returning household_id;
