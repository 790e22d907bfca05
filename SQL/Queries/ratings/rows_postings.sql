-- A chapter's fund statements of the month before, as they were put up.
-- $1 chapter  $2 first day of the month  $3 when it closed  $4 changes known before
-- $5 last day on which one counts
-- Columns: key or null, day or null, title, detail, counts, late, before or null, now or null
select b.board_posting_id, b.posted_on, to_char(b.month, 'YYYY-MM'), coalesce(b.note, ''),
    b.posted_on < $2::date + $5::integer and b.entered_at < least($3::timestamptz, $4::timestamptz)
        and (b.withdrawn_at is null or b.withdrawn_at >= $4::timestamptz),
    b.entered_at >= $3::timestamptz, null::text, null::text
from board_posting b
where b.chapter_id = $1::bigint and b.kind = 'fund_statement'
  and b.month = ($2::date - interval '1 month')::date
  and (b.withdrawn_at is null or b.withdrawn_at >= $4::timestamptz)
order by b.posted_on, b.board_posting_id;
