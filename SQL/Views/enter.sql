-- Entering: the first statement of every batch. One indexed lookup finds what the session reaches;
-- the token's hash becomes this transaction's context, which the policies read (migration 0007).
-- No row: no such session, or it has ended. Writes nothing, so it may run on a replica.
-- $1 SHA-256 of the session's token  $2 the request's id, for the audit trail
drop function if exists enter(bytea, text);
create function enter(token_hash bytea, request text default null)
returns table (
    account_id bigint, user_name text, display_name text, language text,
    duties text[], places text[], session_id bigint)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
begin
    perform set_config('xiehui.token', coalesce(encode($1, 'hex'), ''), true),
        set_config('xiehui.request', coalesce(left($2, 100), ''), true);
    return query
    select a.account_id, a.user_name, a.display_name, a.language, r.duties,
        array(select g.name from unnest(r.duties) with ordinality d (duty, n)
              join public.region g on g.region_code = split_part(d.duty, '@', 2) order by d.n),
        r.session_id
    from public.session_reach r join public.account a using (account_id)
    where r.token_hash = sha256($1) and r.expires_at > statement_timestamp();
end
$$;
grant execute on function enter(bytea, text) to xiehui_app;

-- Opens a session for one of the program's own commands, which then acts through the site's role
-- and rights as that account. The owner's connection only.
-- $1 user name  $2 SHA-256 of a fresh token  $3 minutes
drop function if exists open_session_as(text, bytea, integer);
create function open_session_as(user_name text, token_hash bytea, minutes integer) returns bigint
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
    insert into public.session (token_hash, account_id, with_totp, client, agent, expires_at)
    select public.stored_hash($2), a.account_id, true, 'command line', 'xiehui', now() + make_interval(mins => $3)
    from public.account a where a.user_name = lower($1) and a.suspended_at is null
    returning account_id
$$;

-- Ends the session of a token.
drop function if exists sign_out(bytea);
create function sign_out(token_hash bytea) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
    update public.session s set ended_at = now() where s.token_hash = sha256($1) and s.ended_at is null
$$;
grant execute on function sign_out(bytea) to xiehui_app;

-- Ends one of the entered person's own sessions (null: all but this one); says how many.
-- $1 session or null
drop function if exists end_own_session(bigint);
create function end_own_session(session_id bigint) returns integer
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    ended integer;
begin
    update public.session s set ended_at = now()
    where s.account_id = public.my_account() and s.ended_at is null
      and case when $1 is null
          then s.token_hash <> sha256(decode(nullif(current_setting('xiehui.token', true), ''), 'hex'))
          else s.session_id = $1 end;
    get diagnostics ended = row_count;
    return ended;
end
$$;
grant execute on function end_own_session(bigint) to xiehui_app;
