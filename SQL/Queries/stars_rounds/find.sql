-- A township's round of a year with the scheme it is held under. $1 township  $2 year
-- Columns: round, township, its name, year, scheme, its name, old label or null, sheet, state, rows count from,
-- apply from, apply to, score from, score to, meet by, notice by, decide by, award by, star at, five-star total,
-- fewest reviewers, sample percent, village notice days, township notice days, notice after a recheck
select r.star_round_id, r.region_code, g.name, r.year, r.star_scheme_id, s.name, s.legacy_label, s.sheet, r.state,
    r.counts_from, r.apply_from, r.apply_to, r.score_from, r.score_to, r.meet_by, r.notice_by, r.decide_by,
    r.award_by, s.star_at, s.five_star_total, s.fewest_reviewers, s.sample_percent, s.village_notice_days,
    s.township_notice_days, s.notice_after_recheck
from star_round r
join region g on g.region_code = r.region_code
join star_scheme s using (star_scheme_id)
where r.region_code = $1::text and r.year = $2::smallint;
