-- The three roles, made once by the server's superuser. None of them is one, and none may make roles
-- or databases: the owner owns the schema, the site and the public boards own nothing.
-- Idempotent. A password, where connections are not trusted, is the operator's to set (alter role … password).
do $$
declare
    wanted text;
begin
    foreach wanted in array array['xiehui_owner', 'xiehui_app', 'xiehui_board'] loop
        if not exists (select from pg_roles where rolname = wanted) then
            execute format('create role %I', wanted);
        end if;
        execute format(
            'alter role %I login nosuperuser nocreatedb nocreaterole noreplication nobypassrls', wanted);
    end loop;
end
$$;
