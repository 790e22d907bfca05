-- Links the households of a ledger with their members. Since when, a ledger does not say, but of which year it is.
-- $1 file
insert into household_link (household_id, region_code, member_id, listed_year, ledger_file_id, ledger_line)
select r.household_id, r.region_code, r.member_id, r.year, $1::bigint, r.line
from import_households($1::bigint) r
where not exists (select from household_link l
                  where l.household_id = r.household_id and l.to_on is null);
