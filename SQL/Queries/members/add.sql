-- Takes a person into the register of a chapter.
-- $1 chapter  $2 its code  $3 group or null  $4 name  $5 initials  $6 sex  $7 birth date
-- $8 sealed ID number and $9 its hash or null  $10 sealed telephone, $11 its hash and $12 the hash of
-- its last four or null  $13 ethnicity or null  $14 education or null  $15 tags  $16 kind of elder or
-- null  $17 card or null  $18 remark or null  $19 state  $20 joined on or null
-- Column: member
insert into member (chapter_id, region_code, member_group_id, name, initials, sex, birth_date,
    id_sealed, id_hash, phone_sealed, phone_hash, phone_tail, ethnicity, education, tags,
    elder_kind, card_no, remark, state, joined_on)
values ($1::bigint, $2::text, $3::bigint, $4::text, $5::text, $6::smallint, $7::date,
    $8::bytea, $9::bytea, $10::bytea, $11::bytea, $12::bytea, $13::text, $14::text, $15::text[],
    $16::text, $17::text, $18::text, $19::text, $20::date)
returning member_id;
