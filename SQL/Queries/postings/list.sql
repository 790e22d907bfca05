-- What a chapter put up on its board, the latest first.
-- $1 chapter  $2 month and $3 key of the last row (9999-12-01 and 0 for the first page)  $4 how many
-- Columns: posting, kind, month, posted on, note or null, who entered it or null, taken back
select p.board_posting_id, p.kind, p.month, p.posted_on, p.note,
    (select a.display_name from account a where a.account_id = p.entered_by), p.withdrawn_at is not null
from board_posting p
where p.chapter_id = $1::bigint
  and (p.month, p.board_posting_id) < ($2::date, $3::bigint)
order by p.month desc, p.board_posting_id desc
limit $4::int;
