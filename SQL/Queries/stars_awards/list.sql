-- The awards of a place's year: who has all five first, then by number.
-- $1 place  $2 code after it  $3 year  $4 today
-- Columns: award, head, village, serial, stars, with all five, last day, state, review due, finding that waits
-- or null
select w.star_award_id, a.head_name, r.name, w.serial, w.stars, w.is_five, w.valid_to, w.state,
    w.valid_to >= $4::date and coalesce(d.due_from <= $4::date, false),
    (select v.finding from star_review v where v.star_award_id = w.star_award_id and v.agreed is null)
from star_award w
join star_application a using (star_application_id)
join region r on r.region_code = w.region_code
left join star_review_due d using (star_award_id)
where w.region_code >= $1::text and w.region_code < $2::text and w.year = $3::integer
order by w.is_five desc, w.stars desc, w.region_code, w.number
limit 1000;
