-- One scheme, of whatever township. Columns as of list.sql. $1 scheme
select s.star_scheme_id, s.region_code, s.name, s.legacy_label, s.sheet, s.from_year, s.star_at, s.five_star_total,
    s.fewest_reviewers, s.sample_percent, s.village_notice_days, s.township_notice_days, s.notice_after_recheck,
    s.recheck_days, s.appeal_days, s.mend_months, s.bar_years, s.households_per_award, s.review_from, s.apply_from, s.apply_to,
    s.score_from, s.score_to, s.meet_by, s.notice_by, s.decide_by, s.award_by, s.note, s.state, m.display_name,
    s.made_at, p.display_name, s.published_at, s.version
from star_scheme s
left join account_name(s.made_by) m on true
left join account_name(s.published_by) p on true
where s.star_scheme_id = $1::bigint;
