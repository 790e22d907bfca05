-- What counts of a member's consents: the last word for each purpose. $1 member
-- Columns: purpose, given, channel, decided on
select distinct on (c.purpose) c.purpose, c.given, c.channel, c.decided_on
from consent c
where c.member_id = $1::bigint
   or c.member_id in (select b.member_id from member b where b.merged_into = $1::bigint)
order by c.purpose, c.consent_id desc;
