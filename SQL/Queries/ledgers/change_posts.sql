-- Changes the day from which an officer of a list serves.
-- $1 file
update officer_post p set from_on = r.serves_from
from import_rows($1::bigint) r
join import_verdicts($1::bigint) v on v.n = r.n and v.verdict = 'changed'
where p.officer_post_id = v.target;
