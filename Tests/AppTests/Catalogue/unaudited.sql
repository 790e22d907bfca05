-- Tables that are neither under audit nor excused in their comment ('append-only: …', 'ended once: …' or
-- 'not audited: …'), tables called append-only in which the site may change or delete, and tables whose
-- rows end once without a trigger that sees to it.
-- Expected: none. Columns: table, fault
select c.relname::text, case
    when note.text like 'append-only:%' then 'the site may change it'
    when note.text like 'ended once:%' then 'nothing sees that it ends once' else 'not under audit' end
from pg_class c
cross join lateral (select coalesce(obj_description(c.oid, 'pg_class'), '') as text) note
where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
  and not c.relispartition and c.relname <> 'migration'
  and case
    when note.text like 'append-only:%' then has_table_privilege('xiehui_app', c.oid, 'delete, truncate')
        or has_any_column_privilege('xiehui_app', c.oid, 'update')
    when note.text like 'ended once:%' then has_table_privilege('xiehui_app', c.oid, 'delete, truncate')
        or not exists (select from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal
            and t.tgenabled = 'O' and t.tgtype & 2 = 2 and t.tgtype & 16 = 16)
    when note.text like 'not audited:%' then has_table_privilege('xiehui_app', c.oid, 'delete, truncate')
        or has_any_column_privilege('xiehui_app', c.oid, 'update')
    else (select count(distinct t.tgname) from pg_trigger t
          where t.tgrelid = c.oid and t.tgfoid = 'audit_rows'::regproc and t.tgenabled = 'O'
            and t.tgname in ('audit_insert', 'audit_update', 'audit_delete')) <> 3
    end
order by 1;
