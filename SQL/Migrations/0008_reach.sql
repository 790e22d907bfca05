-- Who has entered, and how far he or she reaches.
-- All of these run with the owner's rights, hence the fixed search path; policies do not use them
-- but read session_reach in a sub-select, which the planner runs once per statement.
create function my_account() returns bigint
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select r.account_id from public.session_reach r
    where r.token_hash = sha256(decode(nullif(current_setting('xiehui.token', true), ''), 'hex'))
      and r.expires_at > statement_timestamp()
$$;

create function my_granting() returns text[]
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select r.granting from public.session_reach r
    where r.token_hash = sha256(decode(nullif(current_setting('xiehui.token', true), ''), 'hex'))
      and r.expires_at > statement_timestamp()
$$;

-- May the person here see this account: it is hers, or its home or one of its duties lies in the
-- regions she grants duties in.
create function account_in_sight(wanted bigint) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select coalesce(bool_or(a.account_id = my_account()
        or a.region_code ^@ any (my_granting())
        or exists (select from public.duty_grant g
                   where g.account_id = a.account_id and g.region_code ^@ any (my_granting()))), false)
    from public.account a where a.account_id = wanted
$$;

-- May the person here suspend, rename or re-invite this account: it is not hers, and its home and
-- every duty it holds lie in the regions she grants duties in. Otherwise a township's administrator
-- could take over the account of somebody who also serves the county, or of another administrator
-- of the same township.
create function account_in_care(wanted bigint) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select coalesce(bool_or(a.account_id <> my_account()
        and a.region_code ^@ any (my_granting())
        and not exists (select from public.duty_grant g
                        where g.account_id = a.account_id and g.revoked_at is null
                          and not case when g.duty = 'administrator' then left(g.region_code, -1)
                              else g.region_code end ^@ any (my_granting()))), false)
    from public.account a where a.account_id = wanted
$$;

-- What is stored of a token's or code's hash: its hash.
create function stored_hash(given bytea) returns bytea
language plpgsql immutable set search_path = pg_catalog, public, pg_temp as $$
begin
    if length(given) is distinct from 32 then
        raise exception 'not a SHA-256' using errcode = 'check_violation',
            constraint = 'token_or_code_is_a_hash';
    end if;
    return sha256(given);
end
$$;

-- The reach of an account's duties now. A duty above the village counts only in a session opened
-- with a one-time code. Whoever reaches a region reaches what it succeeded, however often.
create function reach_of(
    wanted bigint, with_totp boolean,
    out duties text[], out places text[], out people text[], out money text[],
    out household text[], out granting text[])
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    with recursive held as (
        select g.region_code, d.*
        from public.duty_grant g join public.duty d using (duty)
        where g.account_id = wanted and g.revoked_at is null and (with_totp or not d.above_village)
    ), reached (code, part) as (
        select h.region_code, h.region_code from held h
        union
        select s.old_code, r.part
        from reached r join public.region_succession s on s.new_code ^@ r.code
    ), ranges as (
        select distinct r.code, h.reaches_places p, h.reaches_people q, h.reaches_money m,
            h.reaches_household u, h.grants g
        from reached r join held h on h.region_code = r.part
    )
    select
        (select coalesce(array_agg(h.duty || '@' || h.region_code order by h.sort, h.region_code), '{}')
         from held h),
        coalesce(array_agg(distinct code) filter (where p), '{}'),
        coalesce(array_agg(distinct code) filter (where q), '{}'),
        coalesce(array_agg(distinct code) filter (where m), '{}'),
        coalesce(array_agg(distinct code) filter (where u), '{}'),
        coalesce(array_agg(distinct code) filter (where g), '{}')
    from ranges
$$;

-- Works the reach of an account's living sessions out anew. The lock on the account orders this with
-- a sign-in or a grant going on beside it: whichever comes second sees the first. That holds only
-- where a statement sees what was committed just before it, so no other isolation is taken: with an
-- older view, a sign-in could store a reach that was taken away meanwhile.
create function reach_refresh(wanted bigint) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if current_setting('transaction_isolation') <> 'read committed' then
        raise exception 'duties and sessions change under read committed only'
            using errcode = 'invalid_transaction_state', constraint = 'reach_is_worked_out_from_now';
    end if;
    perform from public.account where account_id = wanted for no key update;
    delete from public.session_reach where account_id = wanted;
    insert into public.session_reach
    select s.token_hash, s.session_id, s.account_id, s.expires_at, r.duties, r.places, r.people,
        r.money, r.household, r.granting
    from public.session s
    join public.account a using (account_id), public.reach_of(s.account_id, s.with_totp) r
    where s.account_id = wanted and s.ended_at is null and s.expires_at > now()
      and a.suspended_at is null;
end
$$;

create function reach_follows() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if tg_table_name = 'region_succession' then
        lock table public.session_reach in share row exclusive mode;
        perform public.reach_refresh(account_id)
        from (select distinct account_id from public.session_reach order by account_id) living;
    else
        if tg_table_name = 'account' then
            update public.session s set ended_at = now()
            where s.account_id = new.account_id and s.ended_at is null;
        end if;
        perform public.reach_refresh(new.account_id);
    end if;
    return null;
end
$$;
create trigger reach_follows_grants after insert or update on duty_grant
    for each row execute function reach_follows();
create trigger reach_follows_suspension after update on account
    for each row when (old.suspended_at is distinct from new.suspended_at)
    execute function reach_follows();
create trigger reach_follows_new_sessions after insert on session
    for each row execute function reach_follows();
create trigger reach_follows_ended_sessions after update on session
    for each row when (old.ended_at is distinct from new.ended_at) execute function reach_follows();
create trigger reach_follows_succession after insert or update or delete on region_succession
    for each statement execute function reach_follows();

-- Does an account need one-time codes: it holds a duty above a village.
create function account_needs_totp(wanted bigint) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select exists (select from public.duty_grant g join public.duty d using (duty)
                   where g.account_id = wanted and g.revoked_at is null and d.above_village)
$$;

-- Stores a password (form and check apart) and one-time secret, and ends the account's sessions.
create function credential_set(
    wanted bigint, password text, totp_sealed bytea, totp_step bigint) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if password !~ '^[^$]+\$.+\$[^$]{16,}$' then
        raise exception 'not an encoded password'
            using errcode = 'check_violation', constraint = 'password_is_encoded';
    end if;
    if totp_sealed is null and public.account_needs_totp(wanted) then
        raise exception 'this account needs one-time codes'
            using errcode = 'check_violation', constraint = 'account_needs_one_time_codes';
    end if;
    insert into public.credential as c
        (account_id, password_form, password_check, totp_sealed, totp_last_step)
    values (wanted, regexp_replace(password, '\$[^$]+$', ''),
        sha256(convert_to(regexp_replace(password, '^.*\$', ''), 'UTF8')),
        totp_sealed, coalesce(totp_step, 0))
    on conflict (account_id) do update set password_form = excluded.password_form,
        password_check = excluded.password_check, totp_sealed = excluded.totp_sealed,
        totp_last_step = excluded.totp_last_step, changed_at = now();
    update public.account a set accepted_at = now() where a.account_id = wanted;
    update public.session s set ended_at = now() where s.account_id = wanted and s.ended_at is null;
end
$$;

grant execute on function my_account(), account_in_sight(bigint), account_in_care(bigint)
    to xiehui_app;
