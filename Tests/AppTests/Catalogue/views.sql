-- Views that pass the policies by: granted to the site and not run with the caller's rights; or
-- granted to the boards and not named published_… and closed against leaking conditions; and
-- materialized views or partitions granted to either. Expected: none. Columns: relation, role, fault
select c.relname::text, r.rolname::text, case
    when c.relkind = 'm' then 'materialized view'
    when c.relispartition then 'partition'
    when r.rolname = 'xiehui_app' then 'view without security_invoker'
    else 'board view' end
from pg_class c cross join pg_roles r
where c.relnamespace = 'public'::regnamespace and c.relkind in ('v', 'm', 'r', 'p', 'f')
  and r.rolname in ('xiehui_app', 'xiehui_board')
  and (has_table_privilege(r.oid, c.oid, 'select, insert, update, delete, truncate')
    or has_any_column_privilege(r.oid, c.oid, 'select, insert, update'))
  and (c.relkind in ('m', 'f') or c.relispartition
    or (c.relkind = 'v' and r.rolname = 'xiehui_app'
        and not coalesce('security_invoker=true' = any (c.reloptions), false))
    or (c.relkind = 'v' and r.rolname = 'xiehui_board' and (c.relname not like 'published\_%'
        or not coalesce('security_barrier=true' = any (c.reloptions), false)))
    or (c.relkind in ('r', 'p') and r.rolname = 'xiehui_board' and c.relname <> 'installation'))
order by 1, 2;
