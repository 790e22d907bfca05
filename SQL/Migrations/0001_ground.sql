-- The ground: what every later migration relies on.
-- The owner owns everything and is no superuser; the site (xiehui_app) and the public boards
-- (xiehui_board) own nothing and get each right by name. A new function is executable by nobody until
-- granted: PostgreSQL gives every function to everybody otherwise, and a security-definer one would
-- be a door. Extensions live in a schema of their own that neither role may use, so their functions
-- (ciphers, random bytes) are out of reach of whoever gets hold of a connection of the site.
create schema extension;
create extension pgcrypto schema extension;
create extension btree_gist schema extension;

alter default privileges revoke execute on functions from public;
revoke all on schema public from public;
grant usage on schema public to xiehui_app, xiehui_board;
-- No temporary tables or functions either: nothing of the site's needs them.
do $$ begin execute format('revoke temporary on database %I from public', current_database()); end $$;

-- A place and everything below it is a range of codes, compared byte by byte.
create type code_range as range (subtype = text, collation = "C");

-- The one installation this database serves. Only a demonstration may show one-time codes or set
-- passwords from a list, and it must be declared before the first account exists (see 0006).
create table installation (
    installation_id boolean primary key default true,
    name text not null default '计划生育协会',
    demonstration boolean not null default false,
    made_at timestamptz not null default now(),
    constraint installation_is_one_row check (installation_id),
    constraint installation_has_a_name check (length(name) between 1 and 60)
);
insert into installation default values;

alter table installation enable row level security;
create policy anyone_reads on installation for select to xiehui_app, xiehui_board using (true);
grant select on installation to xiehui_app, xiehui_board;
