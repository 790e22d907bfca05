-- Adds the sums of the health campaigns of a ledger; who came is the head-count.
-- $1 file
insert into health_tally (activity_id, region_code, attended, advised, treated, recovered)
select a.activity_id, a.region_code, r.headcount, r.advised, r.treated, r.recovered
from import_rows($1::bigint) r
join import_verdicts($1::bigint) v on v.n = r.n and v.verdict = 'added'
join activity a on a.row_hash = r.row_hash and a.superseded_at is null
where a.type = 21;
