-- Takes a paper off a charter that is not filed yet. $1 paper  $2 charter  $3 now
update charter_paper
set removed_at = $3::timestamptz, removed_by = (select account_id from session_reach)
where charter_paper_id = $1::bigint and charter_id = $2::bigint and removed_at is null;
