-- Enters how many agreements were taken back. $1 agreement  $2 day  $3 how many  $4 now
insert into agreement_revocation (agreement_id, revoked_on, count, entered_by, entered_at)
values ($1::bigint, $2::date, $3::integer, (select account_id from session_reach), $4::timestamptz);
