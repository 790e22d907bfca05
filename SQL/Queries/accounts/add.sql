-- Makes an account; its duties and invitation follow in the same transaction.
-- $1 user name  $2 display name  $3 language zh | en  $4 home region  $5 keyed hash of the holder's
-- ID number or null
-- Column: account
insert into account (user_name, display_name, language, region_code, holder_hash, made_by)
values (lower($1::text), $2::text, $3::text, $4::text, $5::bytea,
    (select account_id from session_reach))
returning account_id;
