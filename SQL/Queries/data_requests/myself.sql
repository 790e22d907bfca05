-- Whom the person here speaks for: her household, and herself where the account says who she is.
-- Columns: household, head's name, member or null
select h.household_id, h.head_name, (my_members())[1]
from my_household() h;
