-- A household's account: made by a one-time slip that its chapter prints for one of its members who lives
-- there. Who lives where no row says, so it is the secretary's word, by number and never by a name that
-- happens to be the same. The account may do for its household what a member may, and nothing else.

-- The accounts of a household, as whoever reaches its people may see them; the one that speaks for it now
-- first. state: invited | active | ended. only_member: it holds no other duty, so a new code lets nobody in
-- who could do more.
drop function if exists household_accounts(bigint);
create function household_accounts(wanted bigint)
returns table (
    account_id bigint, user_name text, display_name text, member_id bigint, state text,
    only_member boolean, issued_at timestamptz, ended_at timestamptz, end_reason text)
language sql stable security definer rows 2 set search_path = pg_catalog, public, pg_temp as $$
    select a.account_id, a.user_name, a.display_name, h.member_id,
        case when h.ended_at is not null then 'ended' when a.accepted_at is null then 'invited'
             else 'active' end,
        not exists (select from public.duty_grant g
            where g.account_id = a.account_id and g.revoked_at is null
              and (g.duty, g.region_code) <> ('member', h.region_code)),
        h.issued_at, h.ended_at, h.end_reason
    from public.household_account h join public.account a using (account_id)
    where h.household_id in (select k.household_id from public.household k
              where wanted in (k.household_id, k.merged_into))
      and h.region_code ^@ any ((select r.people from public.session_reach r
          where r.token_hash = sha256(decode(nullif(current_setting('xiehui.token', true), ''), 'hex'))
            and r.expires_at > statement_timestamp())::text[])
    order by h.ended_at is not null, h.household_account_id desc
$$;
grant execute on function household_accounts(bigint) to xiehui_app;

-- A user name that is free: the initials and the smallest number that makes one. $1 initials
drop function if exists free_user_name(text);
create function free_user_name(initials text) returns text
language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
    with base (letters) as (
        select coalesce(nullif(left(regexp_replace(lower($1), '[^a-z]', '', 'g'), 6), ''), 'h'))
    select coalesce(
        (select b.letters || n
         from base b, generate_series(case when length(b.letters) = 1 then 10 else 1 end, 99) n
         where not exists (select from public.account a where a.user_name = b.letters || n)
         order by n limit 1),
        (select b.letters || (1000 + floor(random() * 9000))::integer from base b))
    where public.my_account() is not null
$$;
grant execute on function free_user_name(text) to xiehui_app;

-- Makes a member the one who speaks for her household, with an account and its first code; printed again,
-- the account stays and the code before is worth nothing any more.
-- $1 household  $2 member  $3 user name, for a new account  $4 SHA-256 of the code  $5 now
drop function if exists household_slip(bigint, bigint, text, bytea, timestamptz);
create function household_slip(
    household bigint, member bigint, user_name text, code_hash bytea, moment timestamptz) returns bigint
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
declare
    house public.household;
    person public.member;
    made bigint;
    spoken_for bigint;
begin
    select * into house from public.household h where h.household_id = $1 for share;
    if not coalesce(public.my_duty_here('{village_secretary,township_officer}', house.region_code), false) then
        raise exception 'a slip is printed by the household''s chapter'
            using errcode = 'insufficient_privilege', constraint = 'step_belongs_to_its_duty';
    end if;
    select * into person from public.member m where m.member_id = $2 for share;
    if house.state <> 'active' or person.member_id is null or person.state <> 'active'
        or person.chapter_id <> house.chapter_id then
        raise exception 'a member of the chapter speaks for a living household'
            using errcode = 'check_violation', constraint = 'slip_is_for_a_member_here';
    end if;
    select k.account_id, coalesce(h.merged_into, h.household_id) into made, spoken_for
    from public.household_account k join public.household h using (household_id)
    where k.member_id = $2 and k.ended_at is null;
    if spoken_for <> $1 then
        raise exception 'a member speaks for one household'
            using errcode = 'check_violation', constraint = 'member_speaks_for_one_household';
    end if;
    if made is null then
        insert into public.account (user_name, display_name, language, region_code, made_by)
        values (lower($3), left(person.name, 30), 'zh', house.region_code, public.my_account())
        returning account_id into made;
        insert into public.duty_grant (account_id, duty, region_code, reason, granted_by)
        values (made, 'member', house.region_code, '户账号', public.my_account());
        insert into public.household_account
            (account_id, household_id, member_id, region_code, issued_by, issued_at)
        values (made, $1, $2, house.region_code, public.my_account(), $5);
    end if;
    perform public.household_code(made, house.region_code, $4);
    return made;
end
$$;
grant execute on function household_slip(bigint, bigint, text, bytea, timestamptz) to xiehui_app;

-- A fresh code for such an account. Whoever prints it could use it herself, so of an account that holds
-- anything else, be it a seat on a panel, it is the administrator's to print one.
drop function if exists household_code(bigint, text, bytea);
create function household_code(wanted bigint, place text, code_hash bytea) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
begin
    if exists (select from public.duty_grant g
               where g.account_id = wanted and g.revoked_at is null
                 and (g.duty, g.region_code) <> ('member', place)) then
        raise exception 'an account with other duties is the administrator''s to invite again'
            using errcode = 'insufficient_privilege', constraint = 'slip_opens_a_member_only';
    end if;
    insert into public.invitation (account_id, code_hash, made_by)
    values (wanted, $3, public.my_account());
end
$$;

-- Ends what an account may do for its household: she moved away, or it was the wrong person. Its duty is
-- taken back and its open code withdrawn; an account left with nothing is suspended, which ends its sessions.
-- $1 household  $2 account  $3 why  $4 now
drop function if exists household_account_end(bigint, bigint, text, timestamptz);
create function household_account_end(
    household bigint, account bigint, reason text, moment timestamptz) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
declare
    bound public.household_account;
begin
    select * into bound from public.household_account k
    where k.account_id = $2 and k.ended_at is null
      and k.household_id in (select h.household_id from public.household h
              where $1 in (h.household_id, h.merged_into)) for update;
    if not coalesce(public.my_duty_here('{village_secretary,township_officer}', bound.region_code), false)
        or $2 = public.my_account() then
        return false;
    end if;
    update public.household_account k
    set ended_at = $4, ended_by = public.my_account(), end_reason = $3
    where k.household_account_id = bound.household_account_id;
    update public.invitation i set withdrawn_at = now()
    where i.account_id = $2 and i.used_at is null and i.withdrawn_at is null;
    update public.duty_grant g set revoked_by = public.my_account(), revoke_reason = $3
    where g.account_id = $2 and g.duty = 'member' and g.region_code = bound.region_code
      and g.revoked_at is null;
    update public.account a set suspended_reason = $3, suspended_by = public.my_account()
    where a.account_id = $2 and a.suspended_at is null
      and not exists (select from public.duty_grant g
                      where g.account_id = $2 and g.revoked_at is null);
    return true;
end
$$;
grant execute on function household_account_end(bigint, bigint, text, timestamptz) to xiehui_app;

-- The household that the person here speaks for, as she may see it: her own, and nobody else's.
drop function if exists my_household();
create function my_household()
returns table (
    household_id bigint, region_code text, head_name text, group_name text, address text, chapter text)
language sql stable security definer rows 1 set search_path = pg_catalog, public, pg_temp as $$
    select h.household_id, h.region_code, h.head_name, h.group_name, h.address, c.name
    from public.household h join public.chapter c using (chapter_id)
    where h.household_id = any (public.my_households()) and h.state = 'active'
$$;
grant execute on function my_household() to xiehui_app;

-- Members who are known to belong to an application's household, by number: who speaks for it with an account,
-- and whoever bears its head's ID number. For whoever may see the application.
drop function if exists star_members_known(bigint);
create function star_members_known(application bigint) returns table (member_id bigint, name text)
language sql stable security definer rows 2 set search_path = pg_catalog, public, pg_temp as $$
    select m.member_id, m.name
    from public.star_application a
    join public.household h using (household_id)
    join public.member m on m.state = 'active' and m.region_code = h.region_code
        and (m.id_hash = h.head_id_hash
            or m.member_id in (select k.member_id from public.household_account k
                where k.household_id = h.household_id and k.ended_at is null))
    where a.star_application_id = application
      and (a.household_id = any (public.my_households())
        or public.my_duty_here('{village_secretary,township_officer}', a.region_code))
    order by m.member_id
$$;
grant execute on function star_members_known(bigint) to xiehui_app;
