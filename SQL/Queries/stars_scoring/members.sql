-- The panel of an application by name, and whose sheet is in. $1 application
-- Columns: account, name, related, handed in
select p.account_id, p.display_name, p.is_related, p.handed_in from star_panel_of($1::bigint) p;
