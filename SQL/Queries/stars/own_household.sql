-- The household that the person here speaks for.
-- Columns: household, code, head's name, group or null, address or null, chapter's name
select h.household_id, h.region_code, h.head_name, h.group_name, h.address, h.chapter
from my_household() h;
