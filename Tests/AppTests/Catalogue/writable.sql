-- What the site may write directly, for comparison with the list the tests keep: everything else goes
-- through functions. Columns: table, insert | update | delete, its columns
select c.relname::text, w.act, string_agg(a.attname, ',' order by a.attnum)
from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
cross join (values ('insert'), ('update'), ('delete')) w (act)
where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v')
  and case w.act when 'delete' then has_table_privilege('xiehui_app', c.oid, 'delete')
      else has_column_privilege('xiehui_app', c.oid, a.attnum, w.act) end
group by 1, 2
order by 1, 2;
