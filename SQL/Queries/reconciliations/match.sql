-- Says which side of an entry a line is about. $1 line  $2 side  $3 account  $4 now
insert into bank_match (bank_line_id, fund_posting_id, matched_by, matched_at)
values ($1::bigint, $2::bigint, $3::bigint, $4::timestamptz);
