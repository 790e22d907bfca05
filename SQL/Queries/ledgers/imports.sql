-- The imports of a township, the newest first.
-- $1 township's code  $2 before this one
-- Columns: import, made at, by whom, state, is one's own, files, added, changed, unchanged, refused
select i.ledger_import_id, i.made_at, coalesce(a.display_name, ''), i.state,
    i.account_id = (select account_id from session_reach), count(f.*), coalesce(sum(f.added), 0)::bigint,
    coalesce(sum(f.changed), 0)::bigint, coalesce(sum(f.unchanged), 0)::bigint,
    coalesce(sum(f.refused), 0)::bigint
from ledger_import i
left join ledger_file f using (ledger_import_id)
left join account_name(i.account_id) a on true
where i.region_code = $1::text and i.ledger_import_id < $2::bigint
group by i.ledger_import_id, a.display_name
order by i.ledger_import_id desc
limit 21;
