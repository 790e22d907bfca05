-- Proposes to clear what is past its term now. $1 rule  $2 township  $3 day  $4 now
-- Column: proposal
insert into retention_proposal (rule, region_code, proposed_on, proposed_by, proposed_at)
values ($1::text, $2::text, $3::date, (select account_id from session_reach), $4::timestamptz)
returning retention_proposal_id;
