-- Enters a member or a household as having taken part.
-- $1 record  $2 code  $3 member or null  $4 household or null  $5 role  $6 account  $7 now
insert into participation (record_id, region_code, member_id, household_id, role, entered_by,
    entered_at)
values ($1::bigint, $2::text, $3::bigint, $4::bigint, $5::text, $6::bigint, $7::timestamptz);
