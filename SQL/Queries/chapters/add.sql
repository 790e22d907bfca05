-- Adds a chapter. $1 region  $2 name  $3 kind  $4 state  $5 place or null  $6 office or null
-- $7 sealed telephone number or null  $8 its keyed hash or null  $9 founded or null
-- Column: chapter
insert into chapter (region_code, name, kind, state, place, office, phone_sealed, phone_hash,
    founded_on)
values ($1::text, $2::text, $3::text, $4::text, $5::text, $6::text, $7::bytea, $8::bytea, $9::date)
returning chapter_id;
