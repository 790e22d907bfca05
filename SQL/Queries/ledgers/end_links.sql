-- Ends the links of households for which a ledger names another member now.
-- $1 file  $2 today
update household_link l set to_on = greatest($2::date, l.from_on), end_reason = '台账更换联系会员'
from import_households($1::bigint) r
where l.household_id = r.household_id and l.to_on is null and l.member_id <> r.member_id;
