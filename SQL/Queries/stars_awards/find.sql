-- An award with its application and the terms of its scheme. $1 award
-- Columns: award, application, household, code, village, township's name, head, year, serial, letters, with all
-- five, awarded on, last day, state, mend by or null, barred until or null, total or null, day from which it
-- may be renewed, days to appeal, months to mend, years barred, by whom
select w.star_award_id, w.star_application_id, w.household_id, w.region_code, r.name, t.name, a.head_name, w.year,
    w.serial, w.letters, w.is_five, w.awarded_on, w.valid_to, w.state, w.mend_by, w.bar_until, a.total,
    make_date(extract(year from w.valid_to)::integer, s.review_from / 100, s.review_from % 100),
    s.appeal_days, s.mend_months, s.bar_years, coalesce(n.display_name, '')
from star_award w
join star_application a using (star_application_id)
join star_round o on o.star_round_id = w.star_round_id
join star_scheme s using (star_scheme_id)
join region r on r.region_code = w.region_code
join region t on t.region_code = left(w.region_code, 9)
left join account_name(w.awarded_by) n on true
where w.star_award_id = $1::bigint;
