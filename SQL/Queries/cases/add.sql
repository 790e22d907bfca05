-- Enters a case, as surveyed.
-- $1 programme  $2 year  $3 chapter  $4 household or null  $5 name  $6 sealed ID number or null  $7 its hash or null
-- $8 year of birth or null  $9 is a child  $10 guardian or null  $11 day of consent  $12 class or null
-- $13 sponsor or null  $14 contact or null  $15 bank or null  $16 sealed bank number or null  $17 its hash or null
-- $18 its last digits or null  $19 knows of other help  $20 account  $21 now
-- Columns: case
insert into assistance_case (programme_id, year, chapter_id, household_id, name, id_sealed, id_hash, birth_year,
    is_child, guardian, consented_on, class, sponsor, contact, bank_name, bank_sealed, bank_hash, bank_tail,
    doubles_known, entered_by, entered_at)
values ($1::bigint, $2::smallint, $3::bigint, $4::bigint, $5::text, $6::bytea, $7::bytea, $8::smallint, $9::boolean,
    $10::text, $11::date, $12::text, $13::text, $14::text, $15::text, $16::bytea, $17::bytea, $18::text,
    $19::boolean, $20::bigint, $21::timestamptz)
returning case_id;
