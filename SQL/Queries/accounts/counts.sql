-- How many accounts the list of accounts holds (list.sql, unfiltered and filtered by invited).
-- Columns: all, those nobody has opened yet
select count(*), count(*) filter (where state = 'invited')
from accounts_here();
