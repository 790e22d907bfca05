-- What the site may see and do to regions, accounts, grants and invitations.
-- Every policy is closed without a context: on a fresh connection the setting is missing, on a used
-- one it reads '', and both find no row of session_reach. Policies that filter lists are written as
-- "case when … then 1 else 0 end <> 0": a condition that the planner understands is multiplied with
-- the query's own and turns the walk along an index into a sort (3 times dearer, measured); opaque
-- and compared so, it is estimated to keep nearly every row ("then true else false end" halves the
-- estimate, which is enough to lose the walk in a generic plan). The reach is read in a sub-select,
-- so it is looked up once per statement, not once per row. A 50-row list, entering included, costs
-- 8 to 18 % more with the policy than without, the same with 200,000 and 2,000,000 rows.
create policy the_one_entered on session_reach for select to xiehui_app using (
    token_hash = decode(nullif(current_setting('xiehui.token', true), ''), 'hex')
    and expires_at > statement_timestamp());
grant select (session_id, account_id, duties, places, people, money, household, granting)
    on session_reach to xiehui_app;

-- Names of places are public knowledge, open to everyone who has entered.
create policy everyone_entered_reads on region for select to xiehui_app using (
    case when (select account_id from session_reach) is not null then 1 else 0 end <> 0);
create policy everyone_entered_reads on region_suffix for select to xiehui_app using (
    case when (select account_id from session_reach) is not null then 1 else 0 end <> 0);
create policy everyone_entered_reads on region_succession for select to xiehui_app using (
    case when (select account_id from session_reach) is not null then 1 else 0 end <> 0);
grant select on region, region_suffix, region_succession to xiehui_app;

create policy own_and_granted_here on duty_grant for select to xiehui_app using (
    case when account_id = (select account_id from session_reach) then 1
         when region_code ^@ any ((select granting from session_reach)::text[]) then 1
         else 0 end <> 0);
-- Administrators are made and unmade from a larger region, never by their equals: of their region the
-- last sign is left off, so that it lies within what is granted in only if that is larger.
create policy grant_here on duty_grant for insert to xiehui_app with check (
    case when granted_by = (select account_id from session_reach)
          and account_id <> (select account_id from session_reach)
          and case when duty = 'administrator' then left(region_code, -1) else region_code end
              ^@ any ((select granting from session_reach)::text[])
          and account_in_sight(account_id) then 1 else 0 end <> 0);
create policy revoke_here on duty_grant for update to xiehui_app using (
    case when account_id <> (select account_id from session_reach)
          and case when duty = 'administrator' then left(region_code, -1) else region_code end
              ^@ any ((select granting from session_reach)::text[])
         then 1 else 0 end <> 0)
    with check (revoked_by = (select account_id from session_reach));
grant select (duty_grant_id, account_id, duty, region_code, reason, granted_by, granted_at,
    revoked_by, revoked_at, revoke_reason) on duty_grant to xiehui_app;
grant insert (account_id, duty, region_code, reason, granted_by) on duty_grant to xiehui_app;
grant update (revoked_by, revoke_reason) on duty_grant to xiehui_app;

-- An administrator sees the accounts at home in her regions or holding a duty there; everyone sees
-- his own. The inner look at duty_grant runs under that table's policy.
create policy own_and_in_sight on account for select to xiehui_app using (
    case when account_id = (select account_id from session_reach) then 1
         when region_code ^@ any ((select granting from session_reach)::text[]) then 1
         when exists (select from duty_grant g where g.account_id = account.account_id) then 1
         else 0 end <> 0);
create policy add_here on account for insert to xiehui_app with check (
    case when made_by = (select account_id from session_reach)
          and region_code ^@ any ((select granting from session_reach)::text[])
         then 1 else 0 end <> 0);
create policy own_and_in_care on account for update to xiehui_app using (
    case when account_id = (select account_id from session_reach) then 1
         when account_in_care(account_id) then 1 else 0 end <> 0);
grant select (account_id, user_name, display_name, language, region_code, made_by, made_at,
    accepted_at, suspended_at, suspended_by, suspended_reason) on account to xiehui_app;
grant insert (user_name, display_name, language, region_code, holder_hash, made_by)
    on account to xiehui_app;
grant update (display_name, language, holder_hash, suspended_by, suspended_reason)
    on account to xiehui_app;

create policy made_here on invitation for select to xiehui_app using (
    case when account_in_sight(account_id) then 1 else 0 end <> 0);
create policy invite_in_care on invitation for insert to xiehui_app with check (
    case when made_by = (select account_id from session_reach) and account_in_care(account_id)
         then 1 else 0 end <> 0);
grant select (invitation_id, account_id, made_by, made_at, expires_at, used_at, withdrawn_at)
    on invitation to xiehui_app;
grant insert (account_id, code_hash, made_by) on invitation to xiehui_app;

create policy own on session for select to xiehui_app using (
    case when account_id = (select account_id from session_reach) then 1 else 0 end <> 0);
grant select (session_id, account_id, client, agent, started_at, last_seen_at, expires_at, ended_at)
    on session to xiehui_app;

-- What an update of an account may change, by whom: her own language; of an account in her care the
-- name, a holder's hash where none is known yet, and suspension. The moment is the server's.
create function account_changes_by_right() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    if current_user = 'xiehui_app' then
        if new.account_id = public.my_account() and row(new.display_name, new.holder_hash,
                new.suspended_reason, new.suspended_by) is distinct from row(old.display_name,
                old.holder_hash, old.suspended_reason, old.suspended_by) then
            raise exception 'of her own account a person changes only the language'
                using errcode = 'insufficient_privilege', constraint = 'own_account_changes_language';
        end if;
        if old.holder_hash is distinct from new.holder_hash and old.holder_hash is not null then
            raise exception 'a known holder is not exchanged'
                using errcode = 'check_violation', constraint = 'holder_is_not_exchanged';
        end if;
        if new.suspended_reason is not null and new.suspended_by is distinct from public.my_account()
            and row(new.suspended_reason, new.suspended_by)
                is distinct from row(old.suspended_reason, old.suspended_by) then
            raise exception 'a suspension bears the name of who suspends'
                using errcode = 'insufficient_privilege', constraint = 'suspended_by_oneself';
        end if;
    end if;
    new.suspended_at := case when new.suspended_reason is null then null
        else coalesce(old.suspended_at, now()) end;
    return new;
end
$$;
create trigger account_changes_by_right before update on account
    for each row execute function account_changes_by_right();

-- Those whom an account owes its place to: who made it, invited it or made it an administrator, and so
-- on upwards. They could act through it, so it may not grant them anything.
create function account_superiors(wanted bigint) returns setof bigint
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    with recursive above (account_id) as (
        select wanted
        union
        select over.account_id
        from above below, lateral (
            select a.made_by from public.account a where a.account_id = below.account_id
            union all
            select i.made_by from public.invitation i
            where i.account_id = below.account_id and i.used_at is not null
            union all
            select g.granted_by from public.duty_grant g join public.duty d using (duty)
            where g.account_id = below.account_id and d.grants) over (account_id)
        where over.account_id is not null
    )
    select account_id from above where account_id <> wanted
$$;

-- A grant: the duty fits the region's level, the region still exists, and the person granting is not
-- the person granted to under another account, nor granting to those she owes her place to. Power
-- and holder are taken from duty and account.
create function grant_by_right() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    offered public.duty;
begin
    select * into offered from public.duty d where d.duty = new.duty;
    if not length(new.region_code) = any (offered.code_lengths)
        or not exists (select from public.region r
                       where r.region_code = new.region_code and r.valid_to is null) then
        raise exception 'this duty is not held in a region of this level'
            using errcode = 'check_violation', constraint = 'duty_fits_the_region';
    end if;
    perform from public.account a where a.account_id in (new.account_id, new.granted_by)
        order by a.account_id for no key update;
    if exists (select from public.account a join public.account b using (holder_hash)
               where a.account_id = new.account_id and b.account_id = new.granted_by) then
        raise exception 'nobody grants a duty to another account of her own'
            using errcode = 'check_violation', constraint = 'duty_is_not_granted_to_oneself';
    end if;
    if new.account_id in (select public.account_superiors(new.granted_by)) then
        raise exception 'nobody grants a duty to those she owes her place to'
            using errcode = 'check_violation', constraint = 'duty_is_not_granted_upwards';
    end if;
    new.power := offered.power;
    new.holder_hash := case when offered.decides_or_pays then
        (select a.holder_hash from public.account a where a.account_id = new.account_id) end;
    if offered.decides_or_pays and new.holder_hash is null then
        raise exception 'a duty that decides or pays needs the holder''s ID number'
            using errcode = 'check_violation', constraint = 'power_needs_a_known_holder';
    end if;
    return new;
end
$$;
create trigger grant_by_right before insert on duty_grant
    for each row execute function grant_by_right();

-- A revocation is written once; nothing else of a grant ever changes.
create function revoke_by_right() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    if row(new.duty_grant_id, new.account_id, new.duty, new.region_code, new.reason, new.granted_by,
           new.granted_at, new.power) is distinct from row(old.duty_grant_id, old.account_id, old.duty,
           old.region_code, old.reason, old.granted_by, old.granted_at, old.power)
        or (old.revoked_at is not null and new.holder_hash is not distinct from old.holder_hash) then
        raise exception 'a grant is revoked once and never rewritten'
            using errcode = 'check_violation', constraint = 'grant_is_revoked_once';
    end if;
    if old.revoked_at is null and new.revoke_reason is not null then
        new.revoked_at := now();
    end if;
    return new;
end
$$;
create trigger revoke_by_right before update on duty_grant
    for each row execute function revoke_by_right();

-- A new invitation takes the place of the open one.
create function invitation_replaces() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    perform from public.account a where a.account_id = new.account_id for no key update;
    update public.invitation i set withdrawn_at = now()
    where i.account_id = new.account_id and i.used_at is null and i.withdrawn_at is null;
    return new;
end
$$;
create trigger invitation_replaces before insert on invitation
    for each row execute function invitation_replaces();
