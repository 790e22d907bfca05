-- How many households the projects of a place take part in, by role and in all, and how many are lifted, on a day: as
-- they are, for the masks alone. $1 place  $2 day
-- Columns: project, its code, 'all', 'new', 'linked', 'led', 'other' or 'lifted', how many
drop function if exists outcome_counts(text, date);
create function outcome_counts(place text, day date)
returns table (project_id bigint, region_code text, key text, n bigint)
language sql stable rows 100 set search_path = pg_catalog, public, pg_temp as $$
    select p.project_id, p.region_code, c.key, c.n
    from public.project p
    cross join lateral (
        select count(distinct b.household_id) filter (where b.role = 'new') as new,
            count(distinct b.household_id) filter (where b.role = 'linked') as linked,
            count(distinct b.household_id) filter (where b.role = 'led') as led,
            count(distinct b.household_id) filter (where b.role is null) as other
        from public.project_household b
        where b.project_id = p.project_id and coalesce(b.joined_on, '-infinity') <= $2) h
    cross join lateral (
        select count(distinct b.household_id) as lifted
        from public.project_lifting x join public.project_household b using (project_household_id)
        where b.project_id = p.project_id and x.reverses is null and x.lifted_on <= $2
          and not exists (select from public.project_lifting r where r.reverses = x.project_lifting_id)) l
    cross join lateral (values ('all', h.new + h.linked + h.led + h.other), ('new', h.new), ('linked', h.linked),
        ('led', h.led), ('other', h.other), ('lifted', l.lifted)) c (key, n)
    where p.region_code >= $1 and p.region_code < $1 || ':'
      and p.state not in ('idea', 'applied', 'village_reviewed', 'on_notice')
      and coalesce(p.built_on, p.starts_on, (p.entered_at at time zone interval '8 hours')::date) <= $2
$$;

-- Which of those numbers are not told of places and projects to whoever reaches this aid. $1 place  $2 day  $3 aid
-- Columns: key, level as in hidden_cells, code, of a project with its number behind a full stop
drop function if exists outcome_masks(text, date, text[]);
create function outcome_masks(place text, day date, aid text[]) returns table (key text, level integer, code text)
language plpgsql stable rows 20 set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
begin
    if public.figure_is_open('aid', $1, '{}', $3) then return; end if;
    return query
    select h.key, h.level, h.code
    from (select array_agg(c.key) as keys, array_agg('aid'::text) as concerns,
            array_agg(c.region_code || '.' || c.project_id) as codes, array_agg(c.n) as counts
        from public.outcome_counts(left($1, 6), $2) c) a
    cross join lateral public.hidden_cells(left($1, 6), a.keys, a.concerns, a.codes, a.counts, '{}', $3) h;
end
$$;

-- The projects of a place as they stood on a day, in figures: whoever reaches the place reads them, whether or not she
-- reaches households, loans and books; numbers of households that are not hers to know are null. No person is named. What
-- nobody entered is null, not nought. $1 place  $2 day
drop function if exists project_outcomes(text, date);
create function project_outcomes(place text, day date)
returns table (project_id bigint, region_code text, name text, village text, town_code text, town text, product text,
    is_base boolean, state text, households bigint, new_households bigint, linked_households bigint,
    led_households bigint, other_households bigint, lifted bigint, funding_fen bigint, spent_fen bigint,
    accepted_on date)
language sql stable security definer rows 50 set search_path = pg_catalog, public, pg_temp as $$
    with reach as materialized (
        select r.aid from public.session_reach r
        where r.token_hash = sha256(decode(nullif(current_setting('xiehui.token', true), ''), 'hex'))
          and r.expires_at > statement_timestamp() and $1 ^@ any (r.places)
    ), hidden as materialized (
        select m.key, m.code from reach r cross join lateral public.outcome_masks($1, $2, r.aid) m where m.level = 4
    ), told as materialized (
        select c.project_id, c.key, case when x.code is null then c.n end as n
        from (select o.* from public.outcome_counts($1, $2) o where exists (select from reach)) c
        left join hidden x on x.key = c.key and x.code = c.region_code || '.' || c.project_id
    ), counted as (
        select t.project_id, max(t.n) filter (where t.key = 'all') as households,
            max(t.n) filter (where t.key = 'new') as new, max(t.n) filter (where t.key = 'linked') as linked,
            max(t.n) filter (where t.key = 'led') as led, max(t.n) filter (where t.key = 'other') as other,
            max(t.n) filter (where t.key = 'lifted') as lifted
        from told t group by t.project_id
    )
    select p.project_id, p.region_code, p.name, v.name, w.region_code, w.name, p.product, p.is_base, p.state,
        c.households, c.new, c.linked, c.led, c.other, c.lifted, f.fen, s.fen,
        (select max(a.day) from public.project_step a
         where a.project_id = p.project_id and a.step = 'accepted' and a.day <= $2)
    from counted c
    join public.project p on p.project_id = c.project_id
    join public.region v on v.region_code = p.region_code
    join public.region w on w.region_code = left(p.region_code, 9)
    left join lateral (
        select sum(x.amount_fen)::bigint as fen from public.project_funding x
        where x.project_id = p.project_id and x.removed_at is null and x.kind <> 'revolving'
          and coalesce(x.year, 0) <= extract(year from $2)) f on true
    left join lateral (
        select sum(case when x.reverses is null then x.amount_fen else -x.amount_fen end)::bigint as fen
        from public.fund_entry x
        where x.project_id = p.project_id and x.kind = 'spending' and x.state in ('posted', 'reversed')
          and x.counts_on <= $2) s on true
    order by p.region_code, p.name, p.project_id
$$;
grant execute on function project_outcomes(text, date) to xiehui_app;

-- The same households summed over a place, and over each township of a county. $1 place  $2 day
-- Columns: code, households or null where they are not told, by role, lifted
drop function if exists outcome_sums(text, date);
create function outcome_sums(place text, day date)
returns table (code text, households bigint, new_households bigint, linked_households bigint, led_households bigint,
    other_households bigint, lifted bigint)
language sql stable security definer rows 20 set search_path = pg_catalog, public, pg_temp as $$
    with reach as materialized (
        select r.aid from public.session_reach r
        where r.token_hash = sha256(decode(nullif(current_setting('xiehui.token', true), ''), 'hex'))
          and r.expires_at > statement_timestamp() and $1 ^@ any (r.places)
    ), hidden as materialized (
        select m.key, m.level, m.code from reach r cross join lateral public.outcome_masks($1, $2, r.aid) m
    ), summed as (
        select left(c.region_code, v.length) as code, v.level, c.key, sum(c.n)::bigint as n
        from (select o.* from public.outcome_counts($1, $2) o where exists (select from reach)) c
        cross join (values (1, 6), (2, 9), (3, 12)) v (level, length)
        where v.level = public.level_of($1) or v.level = 2 and length($1) <= 6
        group by 1, 2, 3
    ), told as (
        select s.code, s.key, case when h.code is null then s.n end as n
        from summed s left join hidden h on h.key = s.key and h.level = s.level and h.code = s.code
    )
    select t.code, max(t.n) filter (where t.key = 'all'), max(t.n) filter (where t.key = 'new'),
        max(t.n) filter (where t.key = 'linked'), max(t.n) filter (where t.key = 'led'),
        max(t.n) filter (where t.key = 'other'), max(t.n) filter (where t.key = 'lifted')
    from told t group by t.code order by t.code
$$;
grant execute on function outcome_sums(text, date) to xiehui_app;

-- What each project's loans came to on a day, without borrower or contract, for whoever reaches the place.
-- $1 place  $2 day
drop function if exists outcome_loans(text, date);
create function outcome_loans(place text, day date)
returns table (project_id bigint, lent_fen bigint, returned_fen bigint, given_up_fen bigint, plan_fen bigint,
    due_fen bigint)
language sql stable security definer rows 50 set search_path = pg_catalog, public, pg_temp as $$
    select l.project_id, s.lent_fen, s.returned_fen, s.waived_fen + s.written_off_fen, i.planned, i.due
    from public.loan l
    join public.loan_stands(array(select x.loan_id from public.loan x
        where x.region_code >= $1 and x.region_code < $1 || ':'), $2) s on s.loan_id = l.loan_id
    cross join lateral (
        select coalesce(sum(n.amount_fen), 0)::bigint as planned,
            coalesce(sum(n.amount_fen) filter (where n.due_on <= $2), 0)::bigint as due
        from public.loan_instalment n where n.loan_id = l.loan_id and n.plan = s.plan) i
    where s.lent_fen > 0
      and $1 ^@ any ((select r.places from public.session_reach r
          where r.token_hash = sha256(decode(nullif(current_setting('xiehui.token', true), ''), 'hex'))
            and r.expires_at > statement_timestamp())::text[])
$$;
grant execute on function outcome_loans(text, date) to xiehui_app;

-- The local mean income of the townships of a place, the newest row of each year; a village has its township's.
-- $1 place
drop function if exists local_means(text);
create function local_means(place text)
returns table (region_code text, year smallint, yuan integer, source text)
language sql stable security definer rows 20 set search_path = pg_catalog, public, pg_temp as $$
    select distinct on (m.region_code, m.year) m.region_code, m.year, m.yuan, m.source
    from public.local_mean_income m
    where (m.region_code ^@ $1 or m.region_code = left($1, 9))
      and $1 ^@ any ((select r.places from public.session_reach r
          where r.token_hash = sha256(decode(nullif(current_setting('xiehui.token', true), ''), 'hex'))
            and r.expires_at > statement_timestamp())::text[])
    order by m.region_code, m.year desc, m.local_mean_income_id desc
$$;
grant execute on function local_means(text) to xiehui_app;
