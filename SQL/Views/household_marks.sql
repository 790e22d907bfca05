-- The marks of households (hardship, special family, disability): the site reads and writes them only
-- here, a household at a time, each look with its purpose in the audit trail.

-- Is the household within the reach over people of the person here.
drop function if exists household_in_reach(bigint);
create function household_in_reach(wanted bigint) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select exists (
        select from public.household h join public.session_reach r
            on h.region_code ^@ any (r.people)
        where h.household_id = wanted
          and r.token_hash = sha256(decode(nullif(current_setting('xiehui.token', true), ''), 'hex'))
          and r.expires_at > statement_timestamp())
$$;

-- $1 household  $2 purpose
drop function if exists household_marks(bigint, text);
create function household_marks(household_id bigint, purpose text)
returns table (household_mark_id bigint, mark text, from_on date, to_on date)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
begin
    if not public.household_in_reach($1) then
        return;
    end if;
    perform public.audit_read($2, 'household_mark', $1::text);
    return query
    select k.household_mark_id, k.mark, k.from_on, k.to_on
    from public.household_mark k
    where k.household_id = $1
    order by k.to_on is not null, k.household_mark_id;
end
$$;
grant execute on function household_marks(bigint, text) to xiehui_app;

-- Sets a mark together with the separate consent to it; null if the household is out of reach.
-- $1 household  $2 mark  $3 from  $4 channel of the consent
drop function if exists household_mark_set(bigint, text, date, text);
create function household_mark_set(household_id bigint, mark text, from_on date, channel text)
returns bigint
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
declare
    made bigint;
begin
    if not public.household_in_reach($1) then
        return null;
    end if;
    insert into public.consent
        (household_id, region_code, purpose, given, channel, decided_on, entered_by)
    select h.household_id, h.region_code, $2, true, $4, $3, public.my_account()
    from public.household h where h.household_id = $1;
    insert into public.household_mark (household_id, mark, from_on, entered_by)
    values ($1, $2, $3, public.my_account())
    returning household_mark_id into made;
    return made;
end
$$;
grant execute on function household_mark_set(bigint, text, date, text) to xiehui_app;

-- Ends a mark, and writes down that the consent was taken back, if so; says whether there was one.
-- $1 household  $2 mark's key  $3 day  $4 consent taken back  $5 by which channel
drop function if exists household_mark_end(bigint, bigint, date, boolean, text);
create function household_mark_end(
    household_id bigint, household_mark_id bigint, day date, taken_back boolean, channel text)
returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
declare
    ended text;
begin
    if not public.household_in_reach($1) then
        return false;
    end if;
    update public.household_mark k set to_on = greatest($3, coalesce(k.from_on, $3))
    where k.household_mark_id = $2 and k.household_id = $1 and k.to_on is null
    returning k.mark into ended;
    if ended is not null and $4 then
        insert into public.consent
            (household_id, region_code, purpose, given, channel, decided_on, entered_by)
        select h.household_id, h.region_code, ended, false, $5, $3, public.my_account()
        from public.household h where h.household_id = $1;
    end if;
    return ended is not null;
end
$$;
grant execute on function household_mark_end(bigint, bigint, date, boolean, text) to xiehui_app;

-- Hands the marks of a merged household on; of a mark that both bear, one stays open.
-- $1 which stays  $2 which went
drop function if exists household_marks_move(bigint, bigint);
create function household_marks_move(stays bigint, went bigint) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if not (public.household_in_reach($1) and public.household_in_reach($2)) then
        return;
    end if;
    update public.household_mark k
    set to_on = greatest((now() at time zone interval '8 hours')::date, k.from_on)
    where k.household_id = $2 and k.to_on is null
      and exists (select from public.household_mark o
                  where o.household_id = $1 and o.mark = k.mark and o.to_on is null);
    update public.household_mark k set household_id = $1 where k.household_id = $2;
end
$$;
grant execute on function household_marks_move(bigint, bigint) to xiehui_app;
