-- The rounds of a township that households could apply in, the latest first. $1 township
-- Columns: round, year, open | closed, apply from, apply to, score from, score to, meet by, notice by, decide
-- by, award by, name of its scheme
select r.star_round_id, r.year, r.state, r.apply_from, r.apply_to, r.score_from, r.score_to, r.meet_by,
    r.notice_by, r.decide_by, r.award_by, s.name
from star_round r
join star_scheme s using (star_scheme_id)
where r.region_code = $1::text and s.sheet = 'items'
order by r.year desc
limit 3;
