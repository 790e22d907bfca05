-- Sign-in, in two calls: what is needed to derive the key, then the key itself as proof.
-- An encoded password is any text whose last part after '$' is the derived key: 'scrypt$N$r$p$salt$key'.
-- What goes before is its form and may be read here; of the key only a SHA-256 is kept and compared
-- inside, so that even arbitrary SQL as the site opens no session without the password.
-- Failures slow the next try: by user name after the fourth (1 s, doubling, at most 4 minutes), by
-- client address after the thirtieth (a village shares one), fading by half each ten minutes. A try
-- made while one should wait is not looked at and does not prolong the wait. A
-- client from which this account signed in during the last 60 days is counted apart, so that
-- strangers who try a name from elsewhere do not shut its owner out.
drop function if exists delay_keys(text, text);
create function delay_keys(user_name text, client text, out by_name bytea, out by_client bytea)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select sha256(convert_to(case when exists (
            select from public.account a join public.session s using (account_id)
            where a.user_name = lower($1) and s.client = $2
              and s.started_at > now() - interval '60 days')
        then 'known ' || lower($1) || ' ' || $2 else 'name ' || lower($1) end, 'UTF8')),
        sha256(convert_to('client ' || $2, 'UTF8'))
$$;

-- Seconds that one counter still asks for, with so many failures free; 0 for a counter nobody has.
drop function if exists delay_seconds(bytea, integer);
create function delay_seconds(wanted bytea, free integer) returns integer
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select coalesce(max(greatest(0, ceil(least(240, power(2, least(faded - $2, 20))) - gone)))
        filter (where faded >= $2), 0)::integer
    from public.sign_in_delay d,
    lateral (select extract(epoch from clock_timestamp() - d.failed_at)::double precision as gone) t,
    lateral (select d.failures * power(0.5, t.gone / 600) + 0.01 as faded) f
    where d.delay_key = $1
$$;

-- Counts a failure at each of these counters.
drop function if exists delay_count(bytea[]);
create function delay_count(delay_keys bytea[]) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
    insert into public.sign_in_delay as d (delay_key, failures, failed_at)
    select key, 1, clock_timestamp() from unnest($1) key order by key
    on conflict (delay_key) do update set
        failures = least(60, 1 + d.failures * power(0.5, greatest(0,
            extract(epoch from excluded.failed_at - d.failed_at)::double precision) / 600)),
        failed_at = excluded.failed_at
$$;

drop function if exists seconds_to_wait(text, text);
create function seconds_to_wait(user_name text, client text) returns integer
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select greatest(public.delay_seconds(k.by_name, 4), public.delay_seconds(k.by_client, 30))
    from public.delay_keys($1, $2) k
$$;

-- What the sign-in page needs to know of a name; the same shape and cost for a name nobody bears.
-- $1 user name as typed  $2 client address
drop function if exists sign_in_account(text, text);
create function sign_in_account(user_name text, client text)
returns table (
    account_id bigint, password text, totp_sealed bytea, totp_last_step bigint,
    needs_totp boolean, wait_seconds integer, state text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select a.account_id,
        coalesce(c.password_form, (
            select regexp_replace(f.password_form, '[^$]+$', '') || encode(substr(
                sha256(convert_to(i.made_at::text || lower($1), 'UTF8')), 1, 16), 'base64')
            from (select coalesce((select p.password_form from public.credential p
                order by p.account_id limit 1), 'scrypt$32768$8$3$x') as password_form) f)),
        c.totp_sealed, c.totp_last_step,
        coalesce(public.account_needs_totp(a.account_id), false),
        public.seconds_to_wait($1, $2),
        case when a.account_id is null then 'unknown' when a.suspended_at is not null then 'suspended'
             when c.account_id is null then 'invited' else 'active' end
    from public.installation i
    left join public.account a on a.user_name = lower($1)
    left join public.credential c on c.account_id = a.account_id
$$;
grant execute on function sign_in_account(text, text) to xiehui_app;

-- Counts a failed try; also for names nobody bears. $1 user name as typed  $2 client address
drop function if exists sign_in_failed(text, text);
create function sign_in_failed(user_name text, client text) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
    select public.delay_count(array[k.by_name, k.by_client]) from public.delay_keys($1, $2) k
$$;
grant execute on function sign_in_failed(text, text) to xiehui_app;

-- Opens a session if the key is right and nothing stands against it; counts a failure otherwise.
-- $1 user name  $2 client address  $3 derived key, as in the encoded password  $4 SHA-256 of a fresh
-- token  $5 time step of the one-time code that was checked, or null  $6 browser, for the list
-- Answers: signed_in, wait, wrong (name, key or account unusable), code_needed, code_used, enrol
-- (needs one-time codes and has none: a new invitation is due).
drop function if exists sign_in_done(text, text, text, bytea, bigint, text);
create function sign_in_done(
    user_name text, client text, password_key text, token_hash bytea, totp_step bigint, agent text)
returns text
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
declare
    known record;
begin
    select a.account_id, a.suspended_at, c.password_check, c.totp_sealed, c.totp_last_step,
        public.account_needs_totp(a.account_id) as needs_totp
    into known
    from public.account a join public.credential c using (account_id)
    where a.user_name = lower($1) for no key update of a, c;
    if public.seconds_to_wait($1, $2) > 0 then return 'wait'; end if;
    if known.account_id is null or known.suspended_at is not null
        or known.password_check is distinct from sha256(convert_to($3, 'UTF8')) then
        perform public.sign_in_failed($1, $2);
        return 'wrong';
    elsif known.needs_totp and known.totp_sealed is null then return 'enrol';
    elsif known.needs_totp and $5 is null then return 'code_needed';
    elsif $5 <= known.totp_last_step then
        perform public.sign_in_failed($1, $2);
        return 'code_used';
    end if;
    update public.credential set totp_last_step = $5
    where account_id = known.account_id and $5 is not null and totp_sealed is not null;
    insert into public.session (token_hash, account_id, with_totp, client, agent, expires_at)
    values (public.stored_hash($4), known.account_id, known.totp_sealed is not null and $5 is not null,
        left($2, 100), left($6, 200), now() + interval '12 hours');
    delete from public.sign_in_delay d using public.delay_keys($1, $2) k where d.delay_key = k.by_name;
    return 'signed_in';
end
$$;
grant execute on function sign_in_done(text, text, text, bytea, bigint, text) to xiehui_app;

-- Wrong tries of one's own password are counted by account, apart from sign-ins: strangers who try a
-- name must not keep its owner from changing her password, and who sits at her open browser must not
-- guess on for ever.
drop function if exists own_password_key();
create function own_password_key() returns bytea
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select sha256(convert_to('own password ' || public.my_account(), 'UTF8'))
$$;

-- Seconds until the entered person may try her present password again.
drop function if exists own_password_wait();
create function own_password_wait() returns integer
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select public.delay_seconds(public.own_password_key(), 4)
$$;
grant execute on function own_password_wait() to xiehui_app;

-- Counts a wrong try. In a transaction of its own: that of the refused act is rolled back.
drop function if exists own_password_failed();
create function own_password_failed() returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
    select public.delay_count(array[public.own_password_key()])
    where public.my_account() is not null
$$;
grant execute on function own_password_failed() to xiehui_app;

-- Sets the entered person's new password; her other sessions end. Answers done | wait | wrong.
-- $1 key derived from the old password  $2 the new password, encoded
drop function if exists change_password(text, text);
create function change_password(old_key text, new_password text) returns text
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if public.own_password_wait() > 0 then return 'wait'; end if;
    update public.credential c set changed_at = now(),
        password_form = regexp_replace($2, '\$[^$]+$', ''),
        password_check = sha256(convert_to(regexp_replace($2, '^.*\$', ''), 'UTF8'))
    where c.account_id = public.my_account()
      and c.password_check = sha256(convert_to($1, 'UTF8'));
    if not found then return 'wrong'; end if;
    delete from public.sign_in_delay d where d.delay_key = public.own_password_key();
    perform public.end_own_session(null);
    return 'done';
end
$$;
grant execute on function change_password(text, text) to xiehui_app;
