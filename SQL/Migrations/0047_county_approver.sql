-- Aid to households (domain 7, 8): projects, loans and cases of assistance are a kind of row of their own. The village
-- and the township keep them, a supervisor draws samples from them, and the county's approver decides about them
-- without reaching members, households or books. The county confirms who is helped and approves a large project.
alter table duty add column reaches_aid boolean not null default false;
alter table duty add constraint granting_opens_no_aid check (not grants or not reaches_aid);
update duty set reaches_aid = true
where duty in ('village_secretary', 'township_officer', 'township_approver', 'supervisor');
insert into duty values
('county_approver', '县级审批人', 'county approver', 45, '{6}', true, false, false, false, false, true, true, 'confirm', true);

alter table session_reach add column aid text[] not null default '{}';
drop function reach_of(bigint, boolean);

-- The reach of an account's duties now. A duty above the village counts only in a session opened
-- with a one-time code. Whoever reaches a region reaches what it succeeded, however often.
create function reach_of(
    wanted bigint, with_totp boolean,
    out duties text[], out places text[], out people text[], out money text[],
    out household text[], out granting text[], out aid text[])
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
            h.reaches_household u, h.grants g, h.reaches_aid a
        from reached r join held h on h.region_code = r.part
    )
    select
        (select coalesce(array_agg(h.duty || '@' || h.region_code order by h.sort, h.region_code), '{}')
         from held h),
        coalesce(array_agg(distinct code) filter (where p), '{}'),
        coalesce(array_agg(distinct code) filter (where q), '{}'),
        coalesce(array_agg(distinct code) filter (where m), '{}'),
        coalesce(array_agg(distinct code) filter (where u), '{}'),
        coalesce(array_agg(distinct code) filter (where g), '{}'),
        coalesce(array_agg(distinct code) filter (where a), '{}')
    from ranges
$$;

-- As before (0008), with the reach over aid.
create or replace function reach_refresh(wanted bigint) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if current_setting('transaction_isolation') <> 'read committed' then
        raise exception 'duties and sessions change under read committed only'
            using errcode = 'invalid_transaction_state', constraint = 'reach_is_worked_out_from_now';
    end if;
    perform from public.account where account_id = wanted for no key update;
    delete from public.session_reach where account_id = wanted;
    insert into public.session_reach (token_hash, session_id, account_id, expires_at, duties, places, people,
        money, household, granting, aid)
    select s.token_hash, s.session_id, s.account_id, s.expires_at, r.duties, r.places, r.people,
        r.money, r.household, r.granting, r.aid
    from public.session s
    join public.account a using (account_id), public.reach_of(s.account_id, s.with_totp) r
    where s.account_id = wanted and s.ended_at is null and s.expires_at > now()
      and a.suspended_at is null;
end
$$;

select reach_refresh(account_id)
from (select distinct account_id from session_reach order by account_id) living;
