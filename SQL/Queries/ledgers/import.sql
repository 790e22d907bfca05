-- One import.
-- $1 import
-- Columns: township's code, its name, import, made at, by whom, state, is one's own
select i.region_code, r.name, i.ledger_import_id, i.made_at, coalesce(a.display_name, ''), i.state,
    i.account_id = (select account_id from session_reach)
from ledger_import i
join region r using (region_code)
left join account_name(i.account_id) a on true
where i.ledger_import_id = $1::bigint;
