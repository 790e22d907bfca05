-- The living sessions of the person here, newest first.
-- Columns: session, client, browser, started, this very one
select s.session_id, s.client, s.agent, s.started_at,
    s.session_id = (select session_id from session_reach)
from session s
where s.account_id = (select account_id from session_reach)
  and s.ended_at is null and s.expires_at > now()
order by s.started_at desc;
