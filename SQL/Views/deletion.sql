-- Deletions that somebody asked for and two persons decided (domain 1.5): what goes with them, and households' own.

-- What keeps a household's record for now: an open case, a running project, a valid plaque; null for nothing.
-- $1 household  $2 today
drop function if exists household_held(bigint, date);
create function household_held(household bigint, today date) returns text
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select case
        when exists (select from public.assistance_case c where c.household_id = $1
            and c.state not in ('exited', 'rejected', 'carried_over')) then 'case'
        when exists (select from public.project_household p join public.project j using (project_id)
            where p.household_id = $1 and p.left_on is null
              and j.state not in ('closed', 'terminated')) then 'project'
        when exists (select from public.star_award w where w.household_id = $1
            and w.valid_to >= $2 and w.state in ('valid', 'suspended')) then 'award' end
$$;

-- Clears what else is kept of those who asked, where it has ended and nothing holds it: texts of star forms, numbers
-- of cases, notes on contacts and needs of the household, and of a household whose head she is.
-- $1 members  $2 household or null  $3 where  $4 today
drop function if exists deletion_takes_along(bigint[], bigint, text, date);
create function deletion_takes_along(members bigint[], household bigint, place text, day date) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    hashes bytea[] := array(select m.id_hash from public.member m
        where m.member_id = any (members) and m.id_hash is not null);
    houses bigint[] := array(select h.household_id from public.household h
        where h.household_id = household or h.head_id_hash = any (hashes));
    town text := left(place, 9);
    wanted text;
    free bigint[];
begin
    foreach wanted in array '{case,contact_note,follow_up,star_form}'::text[] loop
        free := array(
            select r.row_key from public.retention_ended(town, wanted, day, day) r
            where r.held is null and (r.household_id = any (houses)
                or wanted = 'case' and exists (select from public.assistance_case c
                    where c.case_id = r.row_key and c.id_hash = any (hashes)))
            order by 1);
        if cardinality(free) > 0 then
            perform public.retention_clear(wanted, free, day);
            insert into public.retention_run (rule, run_on, cleared) values (wanted, day, cardinality(free));
        end if;
    end loop;
end
$$;

-- Clears the households whose deletion two persons decided and whose day has come, as their term would (0068); one
-- that something holds waits until nothing does. $1 today
-- Answers how many there were.
drop function if exists households_erase(date);
create function households_erase(today date) returns integer
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    day date := least(today, (now() at time zone interval '8 hours')::date);
    this record;
    all_rows integer := 0;
begin
    for this in
        select h.household_id, h.region_code
        from public.household h
        where h.state <> 'active' and h.cleared_on is null and exists (
            select from public.data_request d where d.household_id = h.household_id
              and d.state = 'confirmed' and d.runs_on <= day)
          and public.retention_hold_on('household', h.household_id, h.region_code, null, h.household_id) is null
          and public.household_held(h.household_id, day) is null
        order by h.household_id for update skip locked
    loop
        perform public.deletion_takes_along('{}', this.household_id, this.region_code, day);
        perform public.retention_clear('household', array[this.household_id], day);
        update public.data_request_step s set note = null
        from public.data_request d
        where d.data_request_id = s.data_request_id and d.household_id = this.household_id and s.note is not null;
        update public.data_request d set content = null
        where d.household_id = this.household_id and d.content is not null;
        insert into public.retention_run (rule, run_on, cleared) values ('household', day, 1);
        all_rows := all_rows + 1;
    end loop;
    return all_rows;
end
$$;
