-- Which small numbers of people are told to whom (domain 1.2). A number below ten is not told to whoever does not reach
-- the people; and where it alone of a sum is not told, or all that is not told comes to fewer than ten, the next
-- smallest is not told either, so that nobody works it out: over the villages of a township, the townships of a county, and the parts of one number at one place. Decided
-- once for a whole county, so that every page hides the same.

-- Whether a figure is about so few that it is told only to whoever reaches them: by its rows, since what one person was
-- paid is hers alone however large; the counters of health services by their value. $1 whom it concerns  $2 rows  $3 value
drop function if exists figure_is_small(text, bigint, bigint);
create function figure_is_small(concerns text, n bigint, value bigint) returns boolean
language sql immutable as $$
    select coalesce(case $1 when 'place' then false when 'health' then $3 between 1 and 9 else $2 between 1 and 9 end, false)
$$;

-- Whether the rows of such a figure are reached; those of health services by nobody.
-- $1 whom it concerns  $2 place  $3 people that are reached  $4 aid that is reached
drop function if exists figure_is_open(text, text, text[], text[]);
create function figure_is_open(concerns text, place text, people text[], aid text[]) returns boolean
language sql immutable as $$
    select coalesce(case $1 when 'place' then true when 'health' then false when 'aid' then $2 ^@ any ($4)
        else $2 ^@ any ($3) end, false)
$$;

-- Numbers that add up, or that are the same under two names: where one of a sum alone is hidden, the others tell it.
drop view if exists summed_key;
create view summed_key with (security_invoker = true) as
select s.sum, s.key, s.is_whole
from (values ('stars', 'star_applications', true), ('stars', 'star_counts.0', false), ('stars', 'star_counts.1', false),
    ('stars', 'star_counts.2', false), ('stars', 'star_counts.3', false), ('stars', 'star_counts.4', false),
    ('stars', 'star_counts.5', false), ('five', 'star_counts.5', false),
    ('five', 'five_star_households_before_notice', false), ('assisted', 'project_households', true),
    ('assisted', 'project_households_by_role.new', false), ('assisted', 'project_households_by_role.linked', false),
    ('assisted', 'project_households_by_role.led', false), ('outcome', 'all', true), ('outcome', 'new', false),
    ('outcome', 'linked', false), ('outcome', 'led', false), ('outcome', 'other', false)) s (sum, key, is_whole);

-- The numbers of places that are not told to whoever reaches these people and this aid. What is counted stands at
-- villages, or at something below them (code and number between a full stop); its sums are made here: 1 county,
-- 2 township, 3 village, 4 below, as far as they lie within the first place. Round by round: whichever sum gives
-- such a number away loses its smallest told one that is not reached, until none does.
-- $1 place  $2 keys  $3 whom each concerns  $4 codes  $5 counts  $6 people  $7 aid
-- Columns: key, level, code, count, is itself small
drop function if exists hidden_cells(text, text[], text[], text[], bigint[], text[], text[]);
create function hidden_cells(place text, keys text[], concerns text[], codes text[], counts bigint[], people text[],
    aid text[])
returns table (key text, level integer, code text, n bigint, is_small boolean)
language plpgsql stable rows 20 set search_path = pg_catalog, public, pg_temp set jit = off as $$
#variable_conflict use_column
declare
    cell_keys text[]; levels integer[]; cell_codes text[]; ups text[]; ns bigint[]; opens boolean[]; smalls boolean[];
    hidden bigint[];
    more bigint[];
begin
    select array_agg(c.key), array_agg(c.level), array_agg(c.code), array_agg(c.up), array_agg(c.n), array_agg(c.is_open),
        array_agg(c.n between 1 and 9 and not c.is_open)
    into cell_keys, levels, cell_codes, ups, ns, opens, smalls
    from (
        select l.key, v.level, left(l.code, v.length) as code, left(l.code, v.up) as up, sum(l.n)::bigint as n,
            public.figure_is_open(l.concerns, left(l.code, v.length), $6, $7) as is_open
        from unnest($2, $3, $4, $5) l (key, concerns, code, n)
        cross join (values (1, 6, 0), (2, 9, 6), (3, 12, 9), (4, 60, 12)) v (level, length, up)
        where v.length >= length($1) and (v.level < 4 or length(l.code) > 12)
          and (v.level > 1 or not l.key ^@ 'members_by_chapter.')
        group by 1, 2, 3, 4, l.concerns) c
    where c.n > 0;
    select array_agg(s.turn) into hidden from unnest(smalls) with ordinality s (is_small, turn) where s.is_small;
    while hidden is not null loop
        with cells as materialized (
            select c.*, h.turn is not null as is_hidden
            from unnest(cell_keys, levels, cell_codes, ups, ns, opens) with ordinality
                c (key, level, code, up, n, is_open, turn)
            left join unnest(hidden) h (turn) on h.turn = c.turn
        ), members as (
            -- A place among its neighbours, and the sum of them above.
            select c.key as a, c.level as b, c.up as c, c.turn, c.key, c.n, c.code, c.is_hidden, c.is_open, false as is_whole
            from cells c
            where (c.key, c.level - 1, c.up) in (select u.key, u.level, u.code from cells u)
            union all
            select c.key, c.level + 1, c.code, c.turn, c.key, c.n, c.code, c.is_hidden, c.is_open, true from cells c
            where c.level < (select max(m.level) from cells m)
            -- A number among those that make up another at the same place.
            union all
            select coalesce(k.sum, 'members'), -c.level, c.code, c.turn, c.key, c.n, c.code, c.is_hidden, c.is_open,
                coalesce(k.is_whole, c.key = 'members')
            from cells c left join public.summed_key k on k.key = c.key
            where k.sum is not null or c.level > 1 and (c.key = 'members' or c.key ^@ 'members_by_chapter.')
        ), counted as (
            select m.*, count(*) filter (where m.is_hidden) over w as hidden,
                sum(m.n) filter (where m.is_hidden and not m.is_whole) over w as missing,
                coalesce(bool_or(m.is_whole and not m.is_hidden) over w, false) as is_summed
            from members m window w as (partition by m.a, m.b, m.c)
        ), lost as (
            select distinct on (c.a, c.b, c.c) c.turn from counted c
            where (c.hidden = 1 or c.hidden > 1 and c.is_summed and c.missing < 10) and not c.is_hidden and not c.is_whole and not c.is_open
            order by c.a, c.b, c.c, c.n, c.code, c.key
        )
        select array_agg(distinct l.turn) into more from lost l;
        exit when more is null;
        hidden := hidden || more;
    end loop;
    return query
    select cell_keys[h.turn], levels[h.turn], cell_codes[h.turn], ns[h.turn], smalls[h.turn]
    from unnest(hidden) h (turn);
end
$$;

-- The figures of a year that are not told of the county, the townships and the villages around a place, to whoever
-- reaches these people and this aid. $1 place  $2 year  $3 key or null for all  $4 people  $5 aid
-- Columns: key, level, code, is itself small
drop function if exists figure_masks(text, integer, text, text[], text[]);
create function figure_masks(place text, year integer, wanted text, people text[], aid text[])
returns table (figure_key text, level integer, code text, is_small boolean)
language plpgsql stable rows 20 set search_path = pg_catalog, public, pg_temp
    set plan_cache_mode = force_generic_plan set jit = off as $$
#variable_conflict use_column
declare
    closed text[] := array(select c from unnest('{people,aid}'::text[]) c
        where not public.figure_is_open(c, $1, $4, $5)) || '{health}'::text[];
    around text := left($1, 6);
    wished text[];
begin
    -- Whoever reaches the people is kept from the counters of health services alone, as far as her own sums go.
    if closed = '{health}' then
        select min(left($1, n)) into around from unnest('{6,9,12}'::integer[]) n where left($1, n) ^@ any ($4);
    end if;
    select array_agg(m.figure_key) into wished from public.figure_name m
    where m.concerns = any (closed) and ($3 is null or m.figure_key = $3
        or $3 in (select k.key from public.summed_key k) and m.figure_key in (select k.key from public.summed_key k)
        or $3 ^@ 'members_by_chapter.' and m.figure_key = 'members');
    if wished is null and not coalesce($3 ^@ 'members_by_chapter.', false) then return; end if;
    return query
    with counted as materialized (
        select f.figure_key, coalesce(m.concerns, 'people') as concerns, left(f.region_code, 12) as code,
            case when m.concerns = 'health' then sum(f.amount)::bigint else count(*) end as n
        from public.figure_row f
        left join public.figure_name m on m.figure_key = f.figure_key
        where f.year = $2 and f.region_code >= around and f.region_code < around || ':'
          and (f.figure_key = any (wished) or 'people' = any (closed) and ($3 is null or 'members' = any (wished))
              and f.figure_key ^@ 'members_by_chapter.')
        group by 1, m.concerns, 3
    )
    select h.key, h.level, h.code, h.is_small
    from (select array_agg(c.figure_key) as keys, array_agg(c.concerns) as concerns, array_agg(c.code) as codes,
            array_agg(c.n) as counts from counted c) a
    cross join lateral public.hidden_cells(around, a.keys, a.concerns, a.codes, a.counts, $4, $5) h;
end
$$;

-- The level of a place. $1 place
drop function if exists level_of(text);
create function level_of(place text) returns integer
language sql immutable as $$ select case when length($1) <= 6 then 1 when length($1) <= 9 then 2 else 3 end $$;
