-- Other help of the same kind for the same person or household in a year, wherever it is given: before a case is
-- entered, to whoever enters cases. She learns which programme, where and how far, and nothing of anybody.
-- $1 hash of the ID number or null  $2 household or null  $3 programme  $4 year
drop function if exists case_doubles(bytea, bigint, bigint, integer);
create function case_doubles(id_hash bytea, household bigint, programme bigint, year integer)
returns table (programme text, place text, year smallint, state text, same_person boolean)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select p.name, r.name, c.year, c.state, coalesce(c.id_hash = $1, false)
    from public.assistance_case c
    join public.programme p using (programme_id)
    join public.region r on r.region_code = left(c.region_code, 9)
    join public.programme w on w.programme_id = $3 and w.kind = p.kind
    where (c.id_hash = $1 or c.household_id = $2 or c.household_id in (
            select h.household_id from public.household h where h.merged_into = $2))
      and c.state not in ('exited', 'rejected') and (c.year = $4 or c.year < $4 and c.state <> 'carried_over')
      and exists (select from public.session_reach s
          where s.token_hash = sha256(decode(nullif(current_setting('xiehui.token', true), ''), 'hex'))
            and s.expires_at > statement_timestamp() and cardinality(s.aid) > 0)
    order by c.case_id
$$;
grant execute on function case_doubles(bytea, bigint, bigint, integer) to xiehui_app;

-- The cases of the person of a case, in the reader's reach over aid. $1 case
drop function if exists cases_of_person(bigint);
create function cases_of_person(wanted bigint) returns table (case_id bigint)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select c.case_id
    from public.assistance_case m
    join public.assistance_case c on c.case_id = m.case_id or c.id_hash = m.id_hash
    join public.session_reach s
        on s.token_hash = sha256(decode(nullif(current_setting('xiehui.token', true), ''), 'hex'))
        and s.expires_at > statement_timestamp()
    where m.case_id = $1 and m.region_code ^@ any (s.aid) and c.region_code ^@ any (s.aid)
$$;
grant execute on function cases_of_person(bigint) to xiehui_app;

-- The cases of an ID number, in the reader's reach over aid. $1 keyed hash
drop function if exists cases_of_number(bytea);
create function cases_of_number(wanted_hash bytea) returns table (case_id bigint)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select c.case_id
    from public.assistance_case c
    join public.session_reach s
        on s.token_hash = sha256(decode(nullif(current_setting('xiehui.token', true), ''), 'hex'))
        and s.expires_at > statement_timestamp()
    where c.id_hash = $1 and c.region_code ^@ any (s.aid)
$$;
grant execute on function cases_of_number(bytea) to xiehui_app;
