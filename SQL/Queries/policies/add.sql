-- Enters a policy of a household. $1 household  $2 number  $3 insurer or null  $4 from  $5 to  $6 premium in fen
-- $7 who paid or null  $8 sum insured or null  $9 who enters it  $10 now
-- Column: policy
insert into insurance_policy (household_id, chapter_id, region_code, policy_no, insurer, from_on, to_on, premium_fen,
    paid_by, sum_insured_fen, entered_by, entered_at)
select h.household_id, h.chapter_id, h.region_code, $2::text, $3::text, $4::date, $5::date, $6::bigint, $7::text,
    $8::bigint, $9::bigint, $10::timestamptz
from household h
where h.household_id = $1::bigint
returning insurance_policy_id;
