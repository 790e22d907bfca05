-- Who took part of their own will, as far as they are still to be seen. $1 record
-- Columns: row, member or null, household or null, name, role
select p.participation_id, p.member_id, p.household_id,
    coalesce(
        (select m.name from member m where m.member_id = p.member_id),
        (select h.head_name from household h where h.household_id = p.household_id), ''),
    p.role
from participation p
where p.record_id = $1::bigint and p.withdrawn_at is null
order by p.participation_id;
