-- Copies a scheme as a township's draft. $1 scheme  $2 township  $3 name  $4 account
-- Columns: scheme
insert into star_scheme (region_code, name, sheet, star_at, five_star_total, fewest_reviewers, sample_percent,
    village_notice_days, township_notice_days, notice_after_recheck, recheck_days, appeal_days, mend_months,
    bar_years, households_per_award, apply_from, apply_to, score_from, score_to, meet_by, notice_by, decide_by,
    award_by, review_from, note, copied_from, made_by)
select $2::text, $3::text, s.sheet, s.star_at, s.five_star_total, s.fewest_reviewers, s.sample_percent,
    s.village_notice_days, s.township_notice_days, s.notice_after_recheck, s.recheck_days, s.appeal_days,
    s.mend_months, s.bar_years, s.households_per_award, s.apply_from, s.apply_to, s.score_from, s.score_to,
    s.meet_by, s.notice_by, s.decide_by, s.award_by, s.review_from, s.note, s.star_scheme_id, $4::bigint
from star_scheme s where s.star_scheme_id = $1::bigint and s.sheet = 'items'
returning star_scheme_id;
