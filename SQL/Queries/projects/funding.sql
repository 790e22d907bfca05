-- What a project is funded by. $1 project
-- Columns: row, kind, source or null, what or null, fen, year or null, by whom, line of a ledger or null
select f.project_funding_id, f.kind, f.source, f.what, f.amount_fen, f.year, coalesce(a.display_name, ''),
    f.ledger_line
from project_funding f
left join account_name(f.entered_by) a on true
where f.project_id = $1::bigint and f.removed_at is null
order by f.year nulls first, f.project_funding_id;
