-- Changes the name an account is shown under; of an account in care. $1 account  $2 display name
update account set display_name = $2::text where account_id = $1::bigint;
