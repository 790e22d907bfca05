-- The schemes of a township and those for all, the one that begins last first, drafts before them. $1 township
-- Columns: scheme, township or null, name, old label or null, sheet, from year or null, star at, five-star total,
-- fewest reviewers, sample percent, village and township notice days, notice after a recheck, days to answer, days
-- to appeal, months to mend, years of bar, households for a place or null, review from, apply from, apply to, score from,
-- score to, meet by, notice by, decide by, award by, note or null, state, made by or null, when, published by or
-- null, when or null, version
select s.star_scheme_id, s.region_code, s.name, s.legacy_label, s.sheet, s.from_year, s.star_at, s.five_star_total,
    s.fewest_reviewers, s.sample_percent, s.village_notice_days, s.township_notice_days, s.notice_after_recheck,
    s.recheck_days, s.appeal_days, s.mend_months, s.bar_years, s.households_per_award, s.review_from, s.apply_from, s.apply_to,
    s.score_from, s.score_to, s.meet_by, s.notice_by, s.decide_by, s.award_by, s.note, s.state, m.display_name,
    s.made_at, p.display_name, s.published_at, s.version
from star_scheme s
left join account_name(s.made_by) m on true
left join account_name(s.published_by) p on true
where s.region_code = $1::text or s.region_code is null and s.state = 'published'
order by s.state, s.sheet = 'categories', s.from_year desc nulls first, s.star_scheme_id desc;
