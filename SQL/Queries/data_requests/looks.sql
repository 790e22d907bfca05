-- Who looked at a member's or household's sealed values and who changed what, the newest first.
-- $1 member or null  $2 household or null
-- Columns: moment, name or null, act, purpose or null, names of the fields
select l.moment, l.display_name, l.act, l.purpose, l.fields from looks_at($1::bigint, $2::bigint) l;
