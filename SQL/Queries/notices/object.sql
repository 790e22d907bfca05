-- Takes down an objection. $1 notice  $2 nomination or null  $3 application or null  $4 received on
-- $5 who objects or null  $6 grounds  $7 account  $8 now
insert into notice_objection (notice_id, excellent_member_id, star_application_id, received_on, raised_by, grounds,
    entered_by, entered_at)
values ($1::bigint, $2::bigint, $3::bigint, $4::date, $5::text, $6::text, $7::bigint, $8::timestamptz);
