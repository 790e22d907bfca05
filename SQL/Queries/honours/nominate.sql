-- Nominates a member. $1 member  $2 year  $3 group or null  $4 service  $5 account  $6 now
insert into excellent_member (member_id, year, member_group_id, service, entered_by, entered_at)
values ($1::bigint, $2::smallint, $3::bigint, $4::text, $5::bigint, $6::timestamptz);
