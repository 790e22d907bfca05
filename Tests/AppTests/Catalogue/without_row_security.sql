-- Tables without row-level security (the migrator's ledger aside, which nobody but the owner may
-- read). Expected: none. Column: table
select c.relname::text
from pg_class c
where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
  and not c.relrowsecurity and c.relname <> 'migration'
order by 1;
