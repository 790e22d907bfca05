-- The awards of a place that wait, of whatever year: proposals to be decided first, then who is to be looked at.
-- $1 place  $2 code after it  $3 today
-- Columns: award, head, village, serial, stars, with all five, last day, state, review due, finding that waits
-- or null
select w.star_award_id, a.head_name, r.name, w.serial, w.stars, w.is_five, w.valid_to, w.state,
    v.star_review_id is null, v.finding
from star_award w
join star_application a using (star_application_id)
join region r on r.region_code = w.region_code
left join star_review v on v.star_award_id = w.star_award_id and v.agreed is null
left join star_review_due d on d.star_award_id = w.star_award_id
where w.region_code >= $1::text and w.region_code < $2::text and w.state in ('valid', 'suspended')
  and (v.star_review_id is not null or w.valid_to >= $3::date and d.due_from <= $3::date)
order by v.star_review_id is null, w.region_code, w.year, w.number
limit 1000;
