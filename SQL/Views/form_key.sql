-- The one-time key of a form, used inside the act's transaction. Null: first use, go on. Otherwise
-- the form was sent before, and the answer is where its first use led. A second use waits here for
-- the first one's transaction to end.
-- $1 the form's key
drop function if exists form_key_use(uuid);
create function form_key_use(form_key uuid) returns text
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
declare
    entered bigint := public.my_account();
begin
    if entered is null then
        raise exception 'nobody has entered' using errcode = 'insufficient_privilege',
            constraint = 'form_key_needs_an_account';
    end if;
    insert into public.form_key (account_id, form_key) values (entered, $1) on conflict do nothing;
    if found then return null; end if;
    return (select coalesce(f.location, '/') from public.form_key f
            where f.account_id = entered and f.form_key = $1);
end
$$;
grant execute on function form_key_use(uuid) to xiehui_app;

-- Notes where the act led, for a second tap. $1 the form's key  $2 path
drop function if exists form_key_done(uuid, text);
create function form_key_done(form_key uuid, location text) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
    update public.form_key f set location = $2
    where f.account_id = public.my_account() and f.form_key = $1
$$;
grant execute on function form_key_done(uuid, text) to xiehui_app;

-- Clears away what has expired; called now and then, harmless at any time.
drop function if exists sweep();
create function sweep() returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
    delete from public.session_reach where expires_at < now();
    delete from public.form_key where used_at < now() - interval '2 days';
    delete from public.sign_in_delay where failed_at < now() - interval '1 day';
$$;
grant execute on function sweep() to xiehui_app;
