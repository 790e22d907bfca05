-- A fingerprint of the migrations that were applied, for a process to notice that the schema is no
-- longer the one it checked when it started. (The migrator looks at the migrations themselves.)
drop function if exists schema_fingerprint();
create function schema_fingerprint() returns text
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select encode(sha256(convert_to(string_agg(m.name || ' ' || encode(m.checksum, 'hex'), ' '
        order by m.name collate "C"), 'UTF8')), 'hex')
    from public.migration m
$$;
grant execute on function schema_fingerprint() to xiehui_app;
