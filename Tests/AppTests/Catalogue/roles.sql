-- What the site and the boards own, belong to or may make, beyond nothing at all; and an owner who is
-- more than an owner. Expected: none. Columns: role, fault
select r.rolname::text, 'owns ' || c.relname
from pg_roles r join pg_class c on c.relowner = r.oid
where r.rolname in ('xiehui_app', 'xiehui_board')
union all
select r.rolname::text, 'owns function ' || p.proname
from pg_roles r join pg_proc p on p.proowner = r.oid
where r.rolname in ('xiehui_app', 'xiehui_board')
union all
select r.rolname::text, 'is a superuser, passes policies by or makes roles or databases'
from pg_roles r
where r.rolname in ('xiehui_owner', 'xiehui_app', 'xiehui_board')
  and (r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb or r.rolreplication)
union all
select r.rolname::text, 'belongs to ' || g.rolname
from pg_roles r join pg_auth_members m on m.member = r.oid join pg_roles g on g.oid = m.roleid
where r.rolname in ('xiehui_app', 'xiehui_board')
union all
select r.rolname::text, 'may make things in schema ' || n.nspname
from pg_roles r cross join pg_namespace n
where r.rolname in ('xiehui_app', 'xiehui_board') and n.nspname not like 'pg\_temp%'
  and has_schema_privilege(r.oid, n.oid, 'create')
union all
select r.rolname::text, 'may use the extensions'' schema'
from pg_roles r
where r.rolname in ('xiehui_app', 'xiehui_board')
  and has_schema_privilege(r.oid, 'extension', 'usage')
order by 1, 2;
