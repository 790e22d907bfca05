-- Members of the association who take part: their logged service counts for the household. Only those who are
-- known to belong to it. $1 application  $2 members
insert into star_member (star_application_id, member_id)
select $1::bigint, k.member_id
from star_members_known($1::bigint) k
where k.member_id = any ($2::bigint[])
on conflict do nothing;
