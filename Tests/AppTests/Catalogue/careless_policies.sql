-- Policies on lists that the planner could estimate (not written case … end <> 0, migration 0009), and
-- policies that read a setting without nullif. Expected: none. Columns: table, policy
select p.tablename::text, p.policyname::text
from pg_policies p, lateral (values (p.qual), (p.with_check)) e (expression)
where p.schemaname = 'public' and e.expression is not null
  and ((e.expression like '%current_setting%' and e.expression not ilike '%nullif(current_setting%')
    or (e.expression like '%^@%' and e.expression !~ '^\(\s*CASE.*END <> 0\)$'))
order by 1, 2;
