-- Raises a fact that would lower a chapter's flag.
-- $1 chapter  $2 first day of the month  $3 kind  $4 fact  $5 account  $6 now
insert into veto (chapter_id, month, kind, fact, raised_by, raised_at)
values ($1::bigint, $2::date, $3::text, $4::text, $5::bigint, $6::timestamptz);
