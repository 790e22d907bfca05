-- Takes down an objection. $1 notice  $2 nomination or null  $3 received on  $4 who objects or null
-- $5 grounds  $6 account  $7 now
insert into notice_objection (notice_id, excellent_member_id, received_on, raised_by, grounds, entered_by,
    entered_at)
values ($1::bigint, $2::bigint, $3::date, $4::text, $5::text, $6::bigint, $7::timestamptz);
