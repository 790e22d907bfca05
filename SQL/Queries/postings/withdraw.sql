-- Takes a mistaken posting back. $1 posting  $2 now
update board_posting set withdrawn_at = $2::timestamptz,
    withdrawn_by = (select account_id from session_reach)
where board_posting_id = $1::bigint and withdrawn_at is null;
