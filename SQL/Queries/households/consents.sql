-- What counts of a household's consents. Those about marks are left out: they would tell the mark,
-- and a mark is read by a deliberate step. $1 household
-- Columns: purpose, given, channel, decided on
select distinct on (c.purpose) c.purpose, c.given, c.channel, c.decided_on
from consent c
where c.household_id = $1::bigint and c.purpose in ('register', 'id_number', 'phone')
order by c.purpose, c.consent_id desc;
