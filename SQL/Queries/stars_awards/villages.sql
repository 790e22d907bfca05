-- The awards of a township's year, village by village. $1 place  $2 code after it  $3 year  $4 today
-- Columns: code, name, awards, of them with all five, in force, suspended, over, to be reviewed, reviews that wait
select w.region_code, r.name, count(*), count(*) filter (where w.is_five),
    count(*) filter (where w.state = 'valid' and w.valid_to >= $4::date),
    count(*) filter (where w.state = 'suspended' and w.valid_to >= $4::date),
    count(*) filter (where w.state in ('revoked', 'renounced') or w.valid_to < $4::date),
    count(*) filter (where w.valid_to >= $4::date and d.due_from <= $4::date),
    count(v.star_review_id)
from star_award w
join region r on r.region_code = w.region_code
left join star_review v on v.star_award_id = w.star_award_id and v.agreed is null
left join star_review_due d on d.star_award_id = w.star_award_id
where w.region_code >= $1::text and w.region_code < $2::text and w.year = $3::integer
group by w.region_code, r.name
order by w.region_code;
