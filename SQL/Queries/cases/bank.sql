-- Writes down where a person's money goes. $1 case  $2 bank  $3 sealed number  $4 its hash  $5 its last digits
update assistance_case
set bank_name = $2::text, bank_sealed = $3::bytea, bank_hash = $4::bytea, bank_tail = $5::text
where case_id = $1::bigint;
