-- Changes what is kept about a member, if nobody did so meanwhile; numbers not typed anew stay.
-- $1 member  $2 version  $3 group or null  $4 name  $5 initials  $6 sex  $7 birth date
-- $8 sealed ID number and $9 its hash or null  $10 sealed telephone, $11 its hash and $12 the hash of
-- its last four or null  $13 ethnicity or null  $14 education or null  $15 tags  $16 kind of elder or
-- null  $17 card or null  $18 remark or null
update member set member_group_id = $3::bigint, name = $4::text, initials = $5::text,
    sex = $6::smallint, birth_date = $7::date,
    id_sealed = coalesce($8::bytea, id_sealed), id_hash = coalesce($9::bytea, id_hash),
    phone_sealed = coalesce($10::bytea, phone_sealed),
    phone_hash = coalesce($11::bytea, phone_hash), phone_tail = coalesce($12::bytea, phone_tail),
    ethnicity = $13::text, education = $14::text, tags = $15::text[], elder_kind = $16::text,
    card_no = $17::text, remark = $18::text
where member_id = $1::bigint and version = $2::int and state <> 'merged';
