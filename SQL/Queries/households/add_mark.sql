-- Sets a mark with the consent to it. $1 household  $2 mark  $3 from  $4 channel
-- Column: set
select household_mark_set($1::bigint, $2::text, $3::date, $4::text) is not null;
