-- Columns that could tell of a person: sealed or hashed bytes, and texts and days whose name says so.
-- Columns: table.column
select c.relname || '.' || a.attname
from pg_class c join pg_attribute a on a.attrelid = c.oid
where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
  and not exists (select from pg_inherits i where i.inhrelid = c.oid)
  and (format_type(a.atttypid, null) in ('bytea', 'jsonb') or format_type(a.atttypid, null) in ('text', 'date')
      and a.attname ~ '(^|_)(name|initials|tail|phone|address|birth|date|guardian|sponsor|contact|by|party|at|remark|note|deeds|content|grounds|answer|need|words|evidence|report|finding|ethnicity|education|kind|no|agent|client|number|reason|fact|found|body|theme|what|result|plan|skill|service|meeting|assessor|location)$'
      and a.attname !~ '^(kind|headcount_kind|quantity_kind|leaflets_kind|wall_charts_kind|banners_kind|operator_kind|before_kind|came_by|stands_at|starts_at)$'
      and format_type(a.atttypid, null) || a.attname !~ '^date.*_(on|at)$')
order by 1;
