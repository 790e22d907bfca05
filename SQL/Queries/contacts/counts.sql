-- How many linked households of a place may be contacted, and how many were since a day: the rows of
-- to_visit.sql.
-- $1 place  $2 first code after it  $3 group's name or null  $4 member or null  $5 today
-- $6 first day of the month
-- Columns: households, contacted
select count(*), count(*) filter (where v.contacted_on >= $6::date)
from household_link l
join household h using (household_id)
cross join lateral (
    -- what was merged into it had its contacts, too
    select greatest(
        (select k.contacted_on from contact k
         where k.household_id = l.household_id and k.withdrawn_at is null
         order by k.contacted_on desc limit 1),
        (select max(k.contacted_on) from household g join contact k using (household_id)
         where g.merged_into = l.household_id and k.withdrawn_at is null)) as contacted_on) v
where l.to_on is null and l.region_code >= $1::text and l.region_code < $2::text
  and ($3::text is null or h.group_name = $3::text)
  and ($4::bigint is null or l.member_id = $4::bigint)
  and not exists (
      select from contact_declined d
      where d.household_id = l.household_id and d.from_on <= $5::date
        and (d.to_on is null or d.to_on >= $5::date));
