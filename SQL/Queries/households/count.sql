-- How many households the list of the same name would page through.
-- $1 place  $2 first code after it  $3 group's name or null  $4 linked or not, or null  $5 states
-- Column: households
select count(*)
from household h
where h.region_code >= $1::text and h.region_code < $2::text
  and ($3::text is null or h.group_name = $3::text)
  and ($4::boolean is null or $4::boolean = exists (
      select from household_link l where l.household_id = h.household_id and l.to_on is null))
  and h.state = any ($5::text[]);
