-- A ledger of an earlier year than the one that made a link lists it too: it counts from that year.
-- $1 file
update household_link l set listed_year = r.year
from import_rows($1::bigint) r
join import_verdicts($1::bigint) v on v.n = r.n and v.verdict in ('changed', 'unchanged')
where l.household_id = v.target and l.member_id = v.second_target and l.from_on is null
  and l.listed_year > r.year;
