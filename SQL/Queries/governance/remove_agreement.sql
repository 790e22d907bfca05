-- Takes back agreements that were entered by mistake. $1 agreement  $2 now
update agreement set removed_at = $2::timestamptz, removed_by = (select account_id from session_reach)
where agreement_id = $1::bigint and removed_at is null;
