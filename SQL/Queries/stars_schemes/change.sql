-- Changes the numbers and days of a draft; no row if somebody else changed it since it was looked at. $1 scheme
-- $2 version seen  $3 name  $4 note or null  $5 star at  $6 five-star total  $7 fewest reviewers
-- $8 sample percent  $9 village notice days  $10 township notice days  $11 notice after a recheck
-- $12 days to answer  $13 days to appeal  $14 months to mend  $15 years of bar
-- $16 households for a place or null  $17 the eight days as month and day, from the first of applying on  $18 review from
update star_scheme set name = $3::text, note = $4::text, star_at = $5::smallint, five_star_total = $6::smallint,
    fewest_reviewers = $7::smallint, sample_percent = $8::smallint, village_notice_days = $9::smallint,
    township_notice_days = $10::smallint, notice_after_recheck = $11::boolean, recheck_days = $12::smallint,
    appeal_days = $13::smallint, mend_months = $14::smallint, bar_years = $15::smallint,
    households_per_award = $16::integer, apply_from = ($17::integer[])[1], apply_to = ($17::integer[])[2],
    score_from = ($17::integer[])[3], score_to = ($17::integer[])[4], meet_by = ($17::integer[])[5],
    notice_by = ($17::integer[])[6], decide_by = ($17::integer[])[7], award_by = ($17::integer[])[8],
    review_from = $18::smallint
where star_scheme_id = $1::bigint and version = $2::integer and state = 'draft';
