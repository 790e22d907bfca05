-- The facts raised against a chapter's month. $1 chapter  $2 first day of the month
-- Columns: veto, kind, fact, raised by, her name, when, confirmed or null, decided by or null, when or null,
-- reason or null
select v.veto_id, v.kind, v.fact, v.raised_by, coalesce(a.display_name, ''), v.raised_at, v.confirmed,
    d.display_name, v.decided_at, v.decision_reason
from veto v
left join account_name(v.raised_by) a on true
left join account_name(v.decided_by) d on true
where v.chapter_id = $1::bigint and v.month = $2::date
order by v.veto_id;
