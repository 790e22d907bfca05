-- Columns with hashes, keys or sealed values that the site or the boards may read.
-- The register's keyed hashes are how a number is found again and say nothing without the key.
-- Expected: none. Columns: table, column, role
select a.attrelid::regclass::text, a.attname::text, r.rolname::text
from pg_attribute a join pg_class c on c.oid = a.attrelid cross join pg_roles r
where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
  and a.attnum > 0 and not a.attisdropped and r.rolname in ('xiehui_app', 'xiehui_board')
  and a.attname ~ '(hash|secret|password|totp|token|person_key)'
  and not (c.relname in ('chapter', 'member', 'household', 'activity', 'star_help') and r.rolname = 'xiehui_app'
           and a.attname in ('id_hash', 'phone_hash', 'head_id_hash', 'row_hash'))
  and has_column_privilege(r.oid, c.oid, a.attnum, 'select')
order by 1, 2;
