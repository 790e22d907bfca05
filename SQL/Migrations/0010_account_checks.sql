-- What policies cannot say: they see the old row or the new one, never both, and no other account.
-- These triggers compare the two, and look at whole chains of who made whom. What can be a
-- constraint is one (0006); each refusal here bears the name of a claim all the same.

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

-- A new invitation takes the place of the open one. Of the code's hash only a hash is stored.
create function invitation_replaces() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    perform from public.account a where a.account_id = new.account_id for no key update;
    update public.invitation i set withdrawn_at = now()
    where i.account_id = new.account_id and i.used_at is null and i.withdrawn_at is null;
    new.code_hash := public.stored_hash(new.code_hash);
    return new;
end
$$;
create trigger invitation_replaces before insert on invitation
    for each row execute function invitation_replaces();
