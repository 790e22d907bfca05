-- How many applications of a round stand where, and how they came in. $1 round  $2 place  $3 code after it
-- Columns: state, applications, from an own account, on paper, from a ledger
select a.state, count(*), count(*) filter (where a.channel = 'own_account'),
    count(*) filter (where a.channel = 'paper'), count(*) filter (where a.channel = 'ledger')
from star_application a
where a.star_round_id = $1::bigint and a.region_code >= $2::text and a.region_code < $3::text
group by a.state;
