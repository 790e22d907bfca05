-- The figures of the annual summary as totals: whoever reaches a place reads them, whether or not she reaches the
-- people, the aid and the books they are made of. Fewer than ten people are not told to whoever does not reach them, and a
-- counter of health services below ten to nobody (domain 1.2): here, not on a page. Planning over a hundred branches
-- takes longer than running them, so each function is planned once a connection, for any place and year.

-- Every figure but the members of each chapter: its key, the kind of rows it needs kept ('none': nothing keeps them),
-- and whom its rows concern. The same keys as FigureKey.all.
drop view if exists figure_name cascade;
create view figure_name with (security_invoker = true) as
select k.figure_key, k.base, k.concerns
from (values
    ('admin_villages', 'profile', 'place'), ('communities', 'profile', 'place'), ('area_km2', 'profile', 'place'),
    ('population', 'profile', 'place'), ('households', 'profile', 'place'), ('married_women', 'profile', 'place'),
    ('distance_to_city_km', 'profile', 'place'), ('chapters', 'chapter', 'place'),
    ('chapters_by_kind.village', 'chapter', 'place'), ('chapters_by_kind.community', 'chapter', 'place'),
    ('chapters_by_kind.enterprise', 'chapter', 'place'), ('chapters_by_kind.migrant', 'chapter', 'place'),
    ('chapters_by_kind.other', 'chapter', 'place'), ('members', 'member', 'people'),
    ('five_elders', 'member', 'people'), ('capable_earners', 'member', 'people'),
    ('members_joined', 'member', 'people'), ('officers', 'post', 'people'), ('terms_elected', 'term', 'place'),
    ('linked_households', 'link', 'people'), ('excellent_members', 'excellent', 'people'),
    ('venues', 'venue', 'place'), ('venues_renovated', 'venue_work', 'place'),
    ('boards_built', 'venue_work', 'place'), ('venue_investment_yuan', 'fund', 'place'),
    ('venue_repair_yuan', 'fund', 'place'), ('venue_board_yuan', 'fund', 'place'),
    ('venue_from_above_yuan', 'fund', 'place'), ('venue_raised_yuan', 'fund', 'place'),
    ('income_yuan', 'fund', 'place'), ('spending_yuan', 'fund', 'place'), ('publicity_yuan', 'fund', 'place'),
    ('reward_yuan', 'fund', 'place'), ('rated_months', 'score', 'place'), ('flags.red', 'score', 'place'),
    ('flags.yellow', 'score', 'place'), ('flags.green', 'score', 'place'), ('rewards', 'reward', 'people'),
    ('activities', 'activity', 'place'), ('consultations', 'activity', 'place'), ('meetings', 'activity', 'place'),
    ('study_sessions', 'activity', 'place'), ('study_participants', 'activity', 'place'),
    ('member_day_events', 'activity', 'place'), ('joint_member_day_events', 'activity', 'place'),
    ('joint_activities', 'activity', 'place'), ('culture_activities', 'activity', 'place'),
    ('volunteer_activities', 'activity', 'place'), ('help_activities', 'activity', 'place'),
    ('contacts', 'contact', 'people'), ('leaflets', 'output', 'place'), ('publicity_leaflets', 'output', 'place'),
    ('health_leaflets', 'output', 'place'), ('posters', 'output', 'place'), ('banners', 'output', 'place'),
    ('panels', 'output', 'place'), ('books', 'output', 'place'), ('slogans', 'output', 'place'),
    ('broadcasts', 'output', 'place'), ('billboards', 'output', 'place'), ('reading_boards', 'output', 'place'),
    ('shows', 'output', 'place'), ('health_campaigns', 'health', 'place'), ('health_sessions', 'health', 'place'),
    ('health_attended', 'health', 'health'), ('health_advised', 'health', 'health'),
    ('health_treated', 'health', 'health'), ('health_recovered', 'health', 'health'),
    ('health_attendance_rate', 'none', 'health'), ('villages_with_charter', 'charter', 'place'),
    ('charters_filed', 'charter', 'place'), ('agreements', 'agreement', 'place'),
    ('democratic_reviews', 'review', 'place'), ('suggestions', 'suggestion', 'place'),
    ('suggestions_answered', 'suggestion', 'place'), ('star_applications', 'star', 'people'),
    ('star_counts.0', 'star', 'people'), ('star_counts.1', 'star', 'people'), ('star_counts.2', 'star', 'people'),
    ('star_counts.3', 'star', 'people'), ('star_counts.4', 'star', 'people'), ('star_counts.5', 'star', 'people'),
    ('five_star_households_before_notice', 'star', 'people'), ('star_awards', 'award', 'people'),
    ('five_star_awards', 'award', 'people'), ('star_help_visits', 'help', 'people'),
    ('star_demonstration_groups', 'none', 'place'), ('project_bases', 'project', 'place'),
    ('base_products', 'project', 'place'), ('projects', 'project', 'place'),
    ('project_households', 'assisted', 'aid'), ('project_households_by_role.new', 'role', 'aid'),
    ('project_households_by_role.linked', 'role', 'aid'), ('project_households_by_role.led', 'role', 'aid'),
    ('project_households_lifted', 'lifting', 'aid'),
    ('project_households_income_at_least_2000', 'income', 'people'), ('project_funding_yuan', 'funding', 'place'),
    ('project_funding_grant_yuan', 'funding', 'place'), ('project_funding_own_yuan', 'funding', 'place'),
    ('project_funding_revolving_yuan', 'funding', 'place'), ('project_scale.head', 'scale', 'place'),
    ('project_scale.birds', 'scale', 'place'), ('project_scale.mu', 'scale', 'place'), ('loans', 'loan', 'aid'),
    ('loans_yuan', 'loan', 'aid'), ('training_sessions', 'activity', 'place'),
    ('training_participants', 'activity', 'place'), ('booklets_to_household', 'none', 'place'),
    ('assistance_recipients', 'reward_case', 'aid'), ('assistance_by_kind.special', 'special_case', 'aid'),
    ('assistance_by_kind.tuition', 'tuition_case', 'aid'), ('assistance_by_kind.visit', 'visit_case', 'aid'),
    ('assistance_by_kind.emergency', 'emergency_case', 'aid'),
    ('assistance_by_kind.happiness', 'happiness_case', 'aid'), ('assistance_by_kind.skills', 'skills_case', 'aid'),
    ('aid_paid_yuan', 'payment', 'aid'), ('aid_payments', 'payment', 'aid'), ('aid_gifts', 'gift', 'aid'),
    ('insurance_policies', 'policy', 'people'), ('insurance_premium_yuan', 'policy', 'people'),
    ('insurance_claims', 'claim', 'people'), ('insurance_claims_yuan', 'claim', 'people')
) k (figure_key, base, concerns);
grant select on figure_name to xiehui_app;

-- Which kinds of rows are kept at a place by the end of a year: only of these a nought is said. $1 place  $2 year
drop function if exists figure_kept(text, integer);
create function figure_kept(place text, year integer) returns table (base text)
language plpgsql stable rows 30 set search_path = pg_catalog, public, pg_temp
    set plan_cache_mode = force_generic_plan set jit = off as $$
#variable_conflict use_column
begin
    return query
    with d as (select make_date($2, 12, 31) as day)
    select 'chapter' from d where exists (
        select from public.chapter x where x.region_code >= $1 and x.region_code < $1 || ':')
    union all select 'member' from d where exists (
        select from public.member x
        where x.region_code >= $1 and x.region_code < $1 || ':' and coalesce(x.joined_on, '-infinity') <= d.day)
    union all select 'post' from d where exists (
        select from public.chapter c join public.officer_post x on x.chapter_id = c.chapter_id
        where c.region_code >= $1 and c.region_code < $1 || ':' and x.from_on <= d.day)
    union all select 'term' from d where exists (
        select from public.chapter c join public.term x on x.chapter_id = c.chapter_id
        where c.region_code >= $1 and c.region_code < $1 || ':' and x.starts_on <= d.day)
    union all select 'link' from d where exists (
        select from public.household_link x
        where x.region_code >= $1 and x.region_code < $1 || ':' and coalesce(x.from_on, make_date(x.listed_year, 1, 1), (
            select make_date(min(p.year), 1, 1) from public.region_year_profile p
            where p.region_code = left(x.region_code, 9)), '-infinity') <= d.day)
    union all select 'excellent' from d where exists (
        select from public.excellent_member x
        where x.region_code >= $1 and x.region_code < $1 || ':' and x.year <= $2)
    union all select 'venue' from d where exists (
        select from public.venue x
        where x.region_code >= $1 and x.region_code < $1 || ':' and coalesce(x.built_year, 0) <= $2)
    union all select 'venue_work' from d where exists (
        select from public.venue_work x where x.region_code >= $1 and x.region_code < $1 || ':' and x.year <= $2)
    union all select 'fund' from d where exists (
        select from public.chapter c join public.fund_entry x on x.chapter_id = c.chapter_id
        where c.region_code >= $1 and c.region_code < $1 || ':' and x.counts_on <= d.day and x.state in ('posted', 'reversed'))
    union all select 'score' from d where exists (
        select from public.chapter c join public.score x on x.chapter_id = c.chapter_id
        where c.region_code >= $1 and c.region_code < $1 || ':' and x.month <= d.day)
    union all select 'reward' from d where exists (
        select from public.reward x where x.region_code >= $1 and x.region_code < $1 || ':' and x.year <= $2)
    union all select 'activity' from d where exists (
        select from public.chapter c join public.activity x on x.chapter_id = c.chapter_id
        where c.region_code >= $1 and c.region_code < $1 || ':' and x.held_on <= d.day)
    union all select 'contact' from d where exists (
        select from public.chapter c join public.contact x on x.chapter_id = c.chapter_id
        where c.region_code >= $1 and c.region_code < $1 || ':' and x.contacted_on <= d.day)
    union all select 'charter' from d where exists (
        select from public.charter x
        where x.region_code >= $1 and x.region_code < $1 || ':' and x.adopted_on <= d.day)
    union all select 'agreement' from d where exists (
        select from public.agreement x
        where x.region_code >= $1 and x.region_code < $1 || ':' and x.signed_on <= d.day)
    union all select 'review' from d where exists (
        select from public.democratic_review x
        where x.region_code >= $1 and x.region_code < $1 || ':' and x.held_on <= d.day)
    union all select 'suggestion' from d where exists (
        select from public.chapter c join public.suggestion x on x.chapter_id = c.chapter_id
        where c.region_code >= $1 and c.region_code < $1 || ':' and x.received_on <= d.day)
    union all select 'star' from d where exists (
        select from public.star_application x
        where x.region_code >= $1 and x.region_code < $1 || ':' and x.applied_on <= d.day)
    union all select 'award' from d where exists (
        select from public.star_award x where x.region_code >= $1 and x.region_code < $1 || ':' and x.year <= $2)
    union all select 'project' from d where exists (
        select from public.project x
        where x.region_code >= $1 and x.region_code < $1 || ':' and coalesce(x.built_on, x.starts_on, '-infinity') <= d.day)
    union all select 'assisted' from d where exists (
        select from public.project_household x
        where x.region_code >= $1 and x.region_code < $1 || ':' and coalesce(x.joined_on, '-infinity') <= d.day)
    union all select 'role' from d where exists (
        select from public.project_household x
        where x.region_code >= $1 and x.region_code < $1 || ':' and x.role is not null and coalesce(x.joined_on, '-infinity') <= d.day)
    union all select 'lifting' from d where exists (
        select from public.project_lifting x
        where x.region_code >= $1 and x.region_code < $1 || ':' and x.lifted_on <= d.day)
    union all select 'income' from d where exists (
        select from public.project_income x
        where x.region_code >= $1 and x.region_code < $1 || ':' and not x.is_baseline and x.year <= $2)
    union all select 'scale' from d where exists (
        select from public.project x where x.region_code >= $1 and x.region_code < $1 || ':' and x.scale is not null)
    union all select 'loan' from d where exists (
        select from public.loan x
        where x.region_code >= $1 and x.region_code < $1 || ':' and x.contracted_on <= d.day)
    union all select 'payment' from d where exists (
        select from public.payment x where x.region_code >= $1 and x.region_code < $1 || ':' and x.result = 'paid')
    union all select 'gift' from d where exists (
        select from public.case_gift x
        where x.region_code >= $1 and x.region_code < $1 || ':' and x.given_on <= d.day)
    union all select 'policy' from d where exists (
        select from public.insurance_policy x
        where x.region_code >= $1 and x.region_code < $1 || ':' and x.from_on <= d.day)
    union all select 'claim' from d where exists (
        select from public.insurance_claim x
        where x.region_code >= $1 and x.region_code < $1 || ':' and x.paid_on <= d.day)
    union all select 'output' from d where exists (select from public.chapter c
        join public.activity a on a.chapter_id = c.chapter_id and a.held_on <= d.day
        join public.activity_output x on x.activity_id = a.activity_id
        where c.region_code >= $1 and c.region_code < $1 || ':')
    union all select 'health' from d where exists (select from public.chapter c
        join public.activity a on a.chapter_id = c.chapter_id and a.held_on <= d.day and a.type = 21
        where c.region_code >= $1 and c.region_code < $1 || ':')
    union all select 'help' from d where exists (select from public.star_application a
        join public.star_help x on x.star_application_id = a.star_application_id and x.helped_on <= d.day
        where a.region_code >= $1 and a.region_code < $1 || ':')
    union all select 'funding' from d where exists (select from public.project p
        join public.project_funding x on x.project_id = p.project_id and coalesce(x.year, 0) <= $2
        where p.region_code >= $1 and p.region_code < $1 || ':')
    union all select distinct g.kind || '_case' from public.assistance_case c join public.programme g using (programme_id)
        where c.region_code >= $1 and c.region_code < $1 || ':' and c.year <= $2;
end
$$;

-- With what the figures are made: it changes whenever a figure's meaning does.
drop function if exists figure_version();
create function figure_version() returns text
language sql stable set search_path = pg_catalog, public, pg_temp as $$
    select left(encode(sha256(convert_to(string_agg(pg_get_viewdef(c.oid), E'\n' order by c.relname), 'UTF8')), 'hex'), 12)
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'v' and c.relname ^@ 'figure_'
$$;
grant execute on function figure_version() to xiehui_app;

-- The sums of a place's rows of a year, of every figure. The groups are few and the rows are many: they are hashed, not
-- sorted. For figure_totals alone. $1 place  $2 year
drop function if exists figure_sums(text, integer);
create function figure_sums(place text, year integer)
returns table (figure_key text, value bigint, n bigint, kind text)
language plpgsql stable rows 150 set search_path = pg_catalog, public, pg_temp
    set plan_cache_mode = force_generic_plan set jit = off set enable_sort = off as $$
#variable_conflict use_column
begin
    return query
    select f.figure_key, sum(f.amount)::bigint, count(*),
        case when bool_or(f.kind = 'at_least') then 'at_least' when bool_or(f.kind = 'about') then 'about'
            else 'exact' end
    from public.figure_row f
    where f.year = $2 and f.region_code >= $1 and f.region_code < $1 || ':'
      and (length($1) >= 9 or not f.figure_key ^@ 'members_by_chapter.')
      and (length($1) = 9 or f.figure_key not in ('base_products', 'distance_to_city_km')
        and (length($1) < 9 or f.figure_key <> 'health_campaigns'))
    group by f.figure_key;
end
$$;

-- The sum of one figure: a key that is given leaves one branch of its rows to walk. $1 place  $2 year  $3 key
drop function if exists figure_sum(text, integer, text);
create function figure_sum(place text, year integer, wanted text)
returns table (figure_key text, value bigint, n bigint, kind text)
language plpgsql stable rows 1 set search_path = pg_catalog, public, pg_temp
    set plan_cache_mode = force_generic_plan set jit = off as $$
#variable_conflict use_column
begin
    return query
    select f.figure_key, sum(f.amount)::bigint, count(*),
        case when bool_or(f.kind = 'at_least') then 'at_least' when bool_or(f.kind = 'about') then 'about'
            else 'exact' end
    from public.figure_row f
    where f.year = $2 and f.region_code >= $1 and f.region_code < $1 || ':' and f.figure_key = $3
      and (length($1) >= 9 or not f.figure_key ^@ 'members_by_chapter.')
      and (length($1) = 9 or f.figure_key not in ('base_products', 'distance_to_city_km')
        and (length($1) < 9 or f.figure_key <> 'health_campaigns'))
    group by f.figure_key;
end
$$;

-- The figures of a place and a year as they are, and which of them are not told to whoever reaches these people and this
-- aid. A campaign and a product count once in a township, so that a village has no share of them that is known. For
-- figure_totals and for seals alone. $1 place  $2 year  $3 key or null for all  $4 people  $5 aid
-- Columns: key, whom it concerns, value or null, rows, how exact, is not told
drop function if exists figure_cells(text, integer, text, text[], text[]);
create function figure_cells(place text, year integer, wanted text, people text[], aid text[])
returns table (figure_key text, concerns text, value bigint, n bigint, kind text, is_masked boolean)
language plpgsql stable rows 150 set search_path = pg_catalog, public, pg_temp
    set plan_cache_mode = force_generic_plan set jit = off as $$
#variable_conflict use_column
begin
    return query
    with sums as materialized (
        select s.figure_key, s.value, s.n, s.kind from public.figure_sums($1, $2) s where $3 is null
        union all
        select s.figure_key, s.value, s.n, s.kind from public.figure_sum($1, $2, $3) s where $3 is not null
    ), kept as materialized (
        select k.base from public.figure_kept($1, $2) k
    ), hidden as materialized (
        select m.figure_key from public.figure_masks($1, $2, $3, $4, $5) m
        where m.level = public.level_of($1) and m.code = $1
    ), found as (
        select coalesce(m.figure_key, s.figure_key) as figure_key, coalesce(m.concerns, 'people') as concerns, s.value,
            s.n, s.kind, coalesce(m.base in (select k.base from kept k), false)
                and (length($1) = 9 or m.figure_key not in ('base_products', 'distance_to_city_km')
        and (length($1) < 9 or m.figure_key <> 'health_campaigns')) as is_kept
        from (select w.* from public.figure_name w where $3 is null or w.figure_key = $3) m
        full join sums s on s.figure_key = m.figure_key
    )
    select f.figure_key, f.concerns, case when f.n is null and f.is_kept then 0 else f.value end, coalesce(f.n, 0),
        case when f.n is not null then f.kind when f.is_kept then 'exact' else 'unknown' end,
        f.figure_key in (select h.figure_key from hidden h)
    from found f;
end
$$;

-- All figures of a place and a year, or the one that is wanted, as far as she may be told who asks.
-- $1 place  $2 year  $3 key or null for all
-- Columns: key, value or null, 'exact', 'at_least', 'about', 'unknown' or 'below_10', rows
drop function if exists figure_totals(text, integer, text);
create function figure_totals(place text, year integer, wanted text)
returns table (figure_key text, value bigint, kind text, row_count bigint)
language plpgsql stable security definer rows 150 set search_path = pg_catalog, public, pg_temp
    set plan_cache_mode = force_generic_plan set jit = off as $$
#variable_conflict use_column
begin
    return query
    select c.figure_key, case when not c.is_masked then c.value end,
        case when c.is_masked then 'below_10' else c.kind end, case when c.is_masked then 0 else c.n end
    from public.session_reach r
    cross join lateral public.figure_cells($1, $2, $3, r.people, r.aid) c
    where r.token_hash = sha256(decode(nullif(current_setting('xiehui.token', true), ''), 'hex'))
      and r.expires_at > statement_timestamp() and $1 ^@ any (r.places)
    order by c.figure_key;
end
$$;
grant execute on function figure_totals(text, integer, text) to xiehui_app;

-- A figure's parts: the townships of a county, the villages of a township. Which are not told, figure_masks decides, as
-- it does for each part's own page. $1 place  $2 year  $3 key
-- Columns: code of the part, its name, value or null, how exact or 'below_10' or 'hidden', rows
drop function if exists figure_parts(text, integer, text);
create function figure_parts(place text, year integer, wanted text)
returns table (region_code text, name text, value bigint, kind text, row_count bigint)
language plpgsql stable security definer rows 20 set search_path = pg_catalog, public, pg_temp
    set plan_cache_mode = force_generic_plan set jit = off as $$
#variable_conflict use_column
begin
    return query
    with reach as materialized (
        select r.people, r.aid from public.session_reach r
        where r.token_hash = sha256(decode(nullif(current_setting('xiehui.token', true), ''), 'hex'))
          and r.expires_at > statement_timestamp() and $1 ^@ any (r.places)
    ), parts as (
        select left(f.region_code, case when length($1) < 9 then 9 else 12 end) as code, sum(f.amount)::bigint as value,
            count(*) as n, case when bool_or(f.kind = 'at_least') then 'at_least'
                when bool_or(f.kind = 'about') then 'about' else 'exact' end as kind
        from public.figure_row f
        where f.figure_key = $3 and f.year = $2 and f.region_code >= $1 and f.region_code < $1 || ':'
          and exists (select from reach)
        group by 1
    ), hidden as materialized (
        select m.code, m.is_small from reach r cross join lateral public.figure_masks($1, $2, $3, r.people, r.aid) m
        where m.figure_key = $3 and m.level = case when length($1) < 9 then 2 else 3 end
    )
    select c.code, g.name, case when h.code is null then c.value end,
        case when h.is_small then 'below_10' when h.code is not null then 'hidden' else c.kind end,
        case when h.code is null then c.n else 0 end
    from parts c
    left join hidden h on h.code = c.code
    join public.region g on g.region_code = c.code
    order by c.code;
end
$$;
grant execute on function figure_parts(text, integer, text) to xiehui_app;

-- What a seal is made of: for each figure that has rows, how many, their sum, how exact, the SHA-256 over them in order,
-- and a mark of eight bytes for each row, by which a later look tells which have come, gone or changed. For seals and
-- looks at them alone: it masks nothing. $1 place  $2 year
drop function if exists figure_seals(text, integer);
create function figure_seals(place text, year integer)
returns table (figure_key text, row_count bigint, value bigint, kind text, hash bytea, marks bigint[])
language plpgsql stable rows 100 set search_path = pg_catalog, public, pg_temp
    set plan_cache_mode = force_generic_plan set jit = off as $$
#variable_conflict use_column
begin
    return query
    select f.figure_key, count(*), sum(f.amount)::bigint,
        case when bool_or(f.kind = 'at_least') then 'at_least' when bool_or(f.kind = 'about') then 'about'
            else 'exact' end,
        sha256(convert_to(string_agg(concat_ws(',', f.row_kind, f.row_id, f.amount, f.kind), E'\n'
            order by f.row_kind, f.row_id), 'UTF8')),
        array_agg(hashtextextended(concat_ws(',', f.row_kind, f.row_id, f.amount, f.kind), 0)
            order by f.row_kind, f.row_id)
    from public.figure_row f
    where f.year = $2 and f.region_code >= $1 and f.region_code < $1 || ':'
      and (length($1) >= 9 or not f.figure_key ^@ 'members_by_chapter.')
      and (length($1) = 9 or f.figure_key not in ('base_products', 'distance_to_city_km')
        and (length($1) < 9 or f.figure_key <> 'health_campaigns'))
    group by f.figure_key
    order by f.figure_key;
end
$$;
