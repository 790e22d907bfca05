-- Objects to one line of a chapter's published month.
-- $1 chapter  $2 first day of the month  $3 revision  $4 indicator  $5 grounds  $6 account  $7 now
insert into objection (chapter_id, month, revision, code, grounds, raised_by, raised_at)
values ($1::bigint, $2::date, $3::smallint, $4::text, $5::text, $6::bigint, $7::timestamptz);
