-- Is an election overdue: a living chapter's last term is over, or it never had one.
-- $1 state of the chapter  $2 last day of its last term or null  $3 today
drop function if exists election_is_overdue(text, date, date);
create function election_is_overdue(state text, last_day date, today date) returns boolean
language sql immutable as $$
    select $1 in ('active', 'suspended') and ($2 is null or $2 < $3)
$$;
grant execute on function election_is_overdue(text, date, date) to xiehui_app;

-- How many people belong to each of these chapters: members, groups, households with an open link,
-- officers on that day. Whoever reaches a place reaches its totals, whether or not she reaches the
-- people they count; so this reads past the policies and looks at the reach itself. Counts of people
-- below ten are null for whoever does not reach these people (domain 1), in here and not on the page.
-- $1 chapters  $2 today
-- Columns: chapter, members, groups, linked households, officers, the person here reaches the people
drop function if exists chapter_counts(bigint[], date);
create function chapter_counts(chapters bigint[], today date)
returns table (chapter_id bigint, members bigint, groups bigint, households bigint, officers bigint,
    is_open boolean)
language plpgsql stable security definer rows 50 set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
declare
    reach record;
begin
    select r.places, r.people into reach
    from public.session_reach r
    where r.token_hash = sha256(decode(nullif(current_setting('xiehui.token', true), ''), 'hex'))
      and r.expires_at > statement_timestamp();
    return query
    select c.chapter_id,
        case when o.is_open or m.n >= 10 then m.n end, g.n,
        case when o.is_open or h.n >= 10 then h.n end,
        case when o.is_open or p.n >= 10 then p.n end, o.is_open
    from public.chapter c
    cross join lateral (select c.region_code ^@ any (reach.people) as is_open) o
    cross join lateral (
        select count(*) n from public.member m
        where m.chapter_id = c.chapter_id and m.state = 'active') m
    cross join lateral (
        select count(*) n from public.member_group g
        where g.chapter_id = c.chapter_id and g.closed_on is null) g
    cross join lateral (
        select count(*) n
        from public.household h join public.household_link l using (household_id)
        where h.chapter_id = c.chapter_id and h.state = 'active' and l.to_on is null) h
    cross join lateral (
        select count(distinct p.member_id) n from public.officer_post p
        where p.chapter_id = c.chapter_id and p.from_on <= $2 and p.to_on >= $2) p
    where c.chapter_id = any ($1) and c.region_code ^@ any (reach.places);
end
$$;
grant execute on function chapter_counts(bigint[], date) to xiehui_app;

-- How many living chapters there are in the places of the person here, and how many of them should
-- have held an election: what a start page says. Null for whoever reaches more than a prefecture:
-- nobody looks after that many by a start page, and counting them at each visit would be dear.
-- $1 today
drop function if exists chapters_here(date);
create function chapters_here(today date, out chapters bigint, out overdue bigint)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    codes text[];
begin
    select r.places into codes
    from public.session_reach r
    where r.token_hash = sha256(decode(nullif(current_setting('xiehui.token', true), ''), 'hex'))
      and r.expires_at > statement_timestamp();
    if codes is null or exists (select from unnest(codes) k where length(k) < 4) then return; end if;
    select count(distinct c.chapter_id),
        count(distinct c.chapter_id) filter (where public.election_is_overdue(c.state,
            (select max(t.ends_on) from public.term t where t.chapter_id = c.chapter_id), $1))
    into chapters, overdue
    from unnest(codes) k
    join public.chapter c on c.region_code >= k and c.region_code < k || ':'
    where c.state <> 'dissolved';
end
$$;
grant execute on function chapters_here(date) to xiehui_app;

-- Makes the place of a chapter without a village: the next free code from 900 to 999 under the
-- township, for its officer. The site may not add regions by itself.
-- $1 township  $2 name
drop function if exists pseudo_region_add(text, text);
create function pseudo_region_add(town text, name text) returns text
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    code text;
begin
    if not exists (
        select from public.session_reach r
        where r.token_hash = sha256(decode(nullif(current_setting('xiehui.token', true), ''), 'hex'))
          and r.expires_at > statement_timestamp() and $1 ^@ any (r.people)
          and exists (select from unnest(r.duties) d
                      where split_part(d, '@', 1) = 'township_officer'
                        and $1 ^@ split_part(d, '@', 2))) then
        raise exception 'only the township''s officer makes a place under it'
            using errcode = 'insufficient_privilege', constraint = 'pseudo_region_is_of_ones_township';
    end if;
    -- One after the other: the next free code is free for one.
    perform from public.region r
    where r.region_code = $1 and r.level = 'township' and r.valid_to is null for no key update;
    if not found then
        raise exception 'there is no such township'
            using errcode = 'check_violation', constraint = 'pseudo_region_is_of_a_township';
    end if;
    select min(n) into code
    from (select $1 || k from generate_series(900, 999) k) free (n)
    where not exists (select from public.region r where r.region_code = n);
    if code is null then
        raise exception 'all codes from 900 to 999 are used'
            using errcode = 'check_violation', constraint = 'pseudo_regions_are_used_up';
    end if;
    insert into public.region (region_code, name, is_local, is_pseudo) values (code, $2, true, true);
    return code;
end
$$;
grant execute on function pseudo_region_add(text, text) to xiehui_app;
