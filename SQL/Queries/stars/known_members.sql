-- Members that are known to belong to the application's household. $1 application
-- Columns: member, name, takes part
select k.member_id, k.name, exists (select from star_member m
    where m.star_application_id = $1::bigint and m.member_id = k.member_id)
from star_members_known($1::bigint) k;
