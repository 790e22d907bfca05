-- Sets the days of a programme at a place from a day on.
-- $1 programme  $2 place  $3 from  $4 village days  $5 township days  $6 county days  $7 days to appeal
-- $8 county decides  $9 note or null  $10 account  $11 now
insert into programme_term (programme_id, region_code, valid_from, village_notice_days, town_notice_days,
    county_notice_days, appeal_days, needs_county, note, entered_by, entered_at)
values ($1::bigint, $2::text, $3::date, $4::smallint, $5::smallint, $6::smallint, $7::smallint, $8::boolean,
    $9::text, $10::bigint, $11::timestamptz);
