-- The newest proposals of a place. $1 place  $2 first code after it
-- Columns: proposal, rule, township, state, rows, held, proposed on, by whom or null, day or null, cleared or null,
-- kept or null, run at or null
select p.retention_proposal_id, p.rule, p.region_code, p.state, p.rows, p.held, p.proposed_on,
    (select a.display_name from account_name(p.proposed_by) a), p.runs_on, r.cleared, r.kept, r.run_at
from retention_proposal p left join retention_run r using (retention_proposal_id)
where p.region_code >= $1::text and p.region_code < $2::text
order by p.retention_proposal_id desc
limit 50;
