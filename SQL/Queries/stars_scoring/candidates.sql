-- Who may still be appointed to a village's panel. $1 round  $2 village
-- Columns: account, name
select h.account_id, h.display_name
from star_reviewers_of($2::text) h
where not exists (select from star_reviewer v where v.star_round_id = $1::bigint and v.region_code = $2::text
    and v.account_id = h.account_id and v.ended_at is null)
order by h.display_name, h.account_id;
