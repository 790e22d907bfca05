-- Declares that an account's holder is related to a household. $1 account  $2 household  $3 kind  $4 by  $5 now
insert into relation (account_id, household_id, kind, declared_by, declared_at)
values ($1::bigint, $2::bigint, $3::text, $4::bigint, $5::timestamptz);
