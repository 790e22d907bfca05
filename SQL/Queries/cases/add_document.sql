-- Writes down that a paper was seen. $1 case  $2 kind  $3 end of its number or null  $4 account  $5 now
insert into case_document (case_id, kind, number_tail, seen_by, seen_at)
values ($1::bigint, $2::text, $3::text, $4::bigint, $5::timestamptz);
