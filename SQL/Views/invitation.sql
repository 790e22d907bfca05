-- Invitations: a one-time code lets a person set her first password, or a new one.
drop function if exists invitation_for(bytea);
create function invitation_for(code_hash bytea)
returns table (
    account_id bigint, user_name text, display_name text, needs_totp boolean,
    duties text[], places text[])
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select a.account_id, a.user_name, a.display_name, public.account_needs_totp(a.account_id),
        array(select g.duty from public.duty_grant g
              where g.account_id = a.account_id and g.revoked_at is null order by g.duty_grant_id),
        array(select r.name from public.duty_grant g join public.region r using (region_code)
              where g.account_id = a.account_id and g.revoked_at is null order by g.duty_grant_id)
    from public.invitation i join public.account a using (account_id)
    where i.code_hash = sha256($1) and i.used_at is null and i.withdrawn_at is null
      and i.expires_at > now() and a.suspended_at is null
$$;
grant execute on function invitation_for(bytea) to xiehui_app;

-- Uses the code up and sets password and one-time secret; every session of the account ends.
-- Null: the code is unknown, used or expired. An account that needs one-time codes is not accepted
-- without a secret. $1 SHA-256 of the code  $2 encoded password  $3 sealed secret  $4 the time step of
-- the first code, which proved that the secret was taken over, and is thereby used
drop function if exists invitation_accept(bytea, text, bytea, bigint);
create function invitation_accept(
    code_hash bytea, password text, totp_sealed bytea, totp_step bigint) returns bigint
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
declare
    accepted bigint;
begin
    select f.account_id into accepted from public.invitation_for($1) f;
    perform from public.account a where a.account_id = accepted for no key update;
    update public.invitation i set used_at = now()
    where i.code_hash = sha256($1) and i.account_id = accepted and i.used_at is null
      and i.withdrawn_at is null and i.expires_at > now();
    if not found then return null; end if;
    perform public.credential_set(accepted, $2, $3, $4);
    return accepted;
end
$$;
grant execute on function invitation_accept(bytea, text, bytea, bigint) to xiehui_app;

-- Sets the credentials of a seeded account. Refuses outside a demonstration; the owner only.
-- $1 user name  $2 encoded password  $3 sealed secret
drop function if exists demo_password(text, text, bytea);
create function demo_password(user_name text, password text, totp_sealed bytea) returns bigint
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
declare
    wanted bigint := (select a.account_id from public.account a where a.user_name = lower($1));
begin
    if not (select i.demonstration from public.installation i) then
        raise exception 'this database is not a demonstration'
            using errcode = 'insufficient_privilege', constraint = 'demonstration_only';
    end if;
    perform public.credential_set(wanted, $2, $3, 0);
    return wanted;
end
$$;
