-- Who looked at a member's or household's sealed values, took out whole lists with them, saw what is paid to them, and
-- who changed what, the newest first. $1 member or null  $2 household or null
-- Columns: moment, name or null, act, purpose or null, names of the fields, what was looked at or changed
select l.moment, l.display_name, l.act, l.purpose, l.fields, l.topic from looks_at($1::bigint, $2::bigint) l;
