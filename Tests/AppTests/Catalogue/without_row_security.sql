-- Tables without row-level security (the migrator's ledger aside, which nobody but the owner may
-- read, and what the site may only add to, since COPY into a table with policies is refused).
-- Expected: none. Column: table
select c.relname::text
from pg_class c
where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
  and not c.relrowsecurity and c.relname <> 'migration'
  and (has_any_column_privilege('xiehui_app', c.oid, 'select,update,references')
       or has_table_privilege('xiehui_app', c.oid, 'delete,truncate')
       or has_any_column_privilege('xiehui_board', c.oid, 'select,insert,update')
       or not has_table_privilege('xiehui_app', c.oid, 'insert'))
order by 1;
