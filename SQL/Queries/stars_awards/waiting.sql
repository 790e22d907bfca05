-- What waits in a place: awards to be looked at again, reviews to be decided, appeals to be answered.
-- $1 place  $2 code after it  $3 today
-- Columns: awards due, reviews, appeals
select
    (select count(*) from star_review_due d
     where d.region_code >= $1::text and d.region_code < $2::text and d.valid_to >= $3::date
       and d.due_from <= $3::date),
    (select count(*) from star_review v
     where v.region_code >= $1::text and v.region_code < $2::text and v.agreed is null),
    (select count(*) from star_appeal l
     where l.region_code >= $1::text and l.region_code < $2::text and l.granted is null);
