-- Raises a fact with its document. $1 application  $2 code  $3 issuer  $4 number  $5 dated  $6 account  $7 now
insert into star_veto (star_application_id, code, issuer, number, dated_on, raised_by, raised_at)
values ($1::bigint, $2::text, $3::text, $4::text, $5::date, $6::bigint, $7::timestamptz);
