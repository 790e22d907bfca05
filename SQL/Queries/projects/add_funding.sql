-- Enters what a project is funded by. $1 project  $2 kind  $3 source or null  $4 what or null  $5 fen  $6 year
-- $7 account  $8 now
insert into project_funding (project_id, kind, source, what, amount_fen, year, entered_by, entered_at)
values ($1::bigint, $2::text, $3::text, $4::text, $5::bigint, $6::smallint, $7::bigint, $8::timestamptz);
