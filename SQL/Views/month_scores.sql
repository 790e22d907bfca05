-- Points, totals, ranks and flags of a month (domain 6), from what month_counts() counts.
-- Every division rounds half up once: a part's points to hundredths, the total to tenths.
drop function if exists part_points(integer, integer, flag_scheme_part) cascade;
create function part_points(counted integer, out_of integer, part flag_scheme_part) returns integer
language sql immutable as $$
    select case (part).formula
        when 'steps' then case
            when counted is null then null
            when counted >= (part).steps_at[4] then (part).steps_points[4]
            when counted >= (part).steps_at[3] then (part).steps_points[3]
            when counted >= (part).steps_at[2] then (part).steps_points[2]
            when counted >= (part).steps_at[1] then (part).steps_points[1]
            else 0 end
        when 'share' then case
            when counted is null or out_of is null then null
            when out_of = 0 then
                case (part).when_none when 'full' then (part).max_points when 'zero' then 0 end
            else least((part).max_points, (2000::bigint * counted * (part).max_points
                + out_of::bigint * (part).target_permille)
                / (2::bigint * out_of * (part).target_permille))::integer end
        when 'by_hand' then case when counted is not null then least(counted, (part).max_points) end end
$$;

-- The scores of a month: points null where a source does not apply or is still to be given by hand.
-- A share of which there was nothing to count is applicable or not as its part says.
-- Parameters as of month_counts().
drop function if exists month_scores(text, text, date, timestamptz, bigint);
drop function if exists month_scores(text, text, date, timestamptz, timestamptz, timestamptz, bigint);
create function month_scores(low text, high text, month date, closed timestamptz, as_of timestamptz,
    taken timestamptz, trial bigint)
returns table (chapter_id bigint, region_code text, town_code text, flag_scheme_id bigint,
    counted integer[], out_of integer[], points integer[], entered integer, late integer,
    total smallint, is_provisional boolean, rank smallint, flag smallint, lowered_by text[])
language sql stable security definer rows 20 set search_path = pg_catalog, public, pg_temp
set jit = off as $$
    with scheme as materialized (
        select s.flag_scheme_id, s.mode, p.*, f.*
        from public.flag_scheme s
        cross join lateral (
            select array_agg(f.from_total order by f.rank) as cut, count(*)::smallint as flags,
                min(f.quota) filter (where f.rank = 1) as best_quota,
                (array_agg(f.quota order by f.rank desc))[1] as last_quota
            from public.flag_scheme_flag f where f.flag_scheme_id = s.flag_scheme_id) f
        cross join lateral (select
            (select p from public.flag_scheme_part p where p.flag_scheme_id = s.flag_scheme_id and p.source = 1) as p1,
            (select p from public.flag_scheme_part p where p.flag_scheme_id = s.flag_scheme_id and p.source = 2) as p2,
            (select p from public.flag_scheme_part p where p.flag_scheme_id = s.flag_scheme_id and p.source = 3) as p3,
            (select p from public.flag_scheme_part p where p.flag_scheme_id = s.flag_scheme_id and p.source = 4) as p4,
            (select p from public.flag_scheme_part p where p.flag_scheme_id = s.flag_scheme_id and p.source = 5) as p5,
            (select p from public.flag_scheme_part p where p.flag_scheme_id = s.flag_scheme_id and p.source = 6) as p6,
            (select p from public.flag_scheme_part p where p.flag_scheme_id = s.flag_scheme_id and p.source = 7) as p7,
            (select p from public.flag_scheme_part p where p.flag_scheme_id = s.flag_scheme_id and p.source = 8) as p8,
            (select p from public.flag_scheme_part p where p.flag_scheme_id = s.flag_scheme_id and p.source = 9) as p9,
            (select p from public.flag_scheme_part p where p.flag_scheme_id = s.flag_scheme_id and p.source = 10) as p10,
            (select p from public.flag_scheme_part p where p.flag_scheme_id = s.flag_scheme_id and p.source = 11) as p11,
            (select p from public.flag_scheme_part p where p.flag_scheme_id = s.flag_scheme_id and p.source = 12) as p12
        ) p
    ), pointed as (
        select c.*, s.mode, s.cut, s.flags, s.best_quota, s.last_quota,
            s.p1, s.p2, s.p3, s.p4, s.p5, s.p6, s.p7, s.p8, s.p9, s.p10, s.p11, s.p12,
            array[part_points(c.counted[1], c.out_of[1], s.p1), part_points(c.counted[2], c.out_of[2], s.p2),
                part_points(c.counted[3], c.out_of[3], s.p3), part_points(c.counted[4], c.out_of[4], s.p4),
                part_points(c.counted[5], c.out_of[5], s.p5), part_points(c.counted[6], c.out_of[6], s.p6),
                part_points(c.counted[7], c.out_of[7], s.p7), part_points(c.counted[8], c.out_of[8], s.p8),
                part_points(c.counted[9], c.out_of[9], s.p9), part_points(c.counted[10], c.out_of[10], s.p10),
                part_points(c.counted[11], c.out_of[11], s.p11),
                part_points(c.counted[12], c.out_of[12], s.p12)] as points
        from public.month_counts($1, $2, $3, $4, $5, $6, $7) c
        join scheme s using (flag_scheme_id)
        offset 0
    ), summed as (
        select q.*,
            coalesce(q.points[1], 0) + coalesce(q.points[2], 0) + coalesce(q.points[3], 0)
                + coalesce(q.points[4], 0) + coalesce(q.points[5], 0) + coalesce(q.points[6], 0)
                + coalesce(q.points[7], 0) + coalesce(q.points[8], 0) + coalesce(q.points[9], 0)
                + coalesce(q.points[10], 0) + coalesce(q.points[11], 0) + coalesce(q.points[12], 0) as won,
            case when q.points[1] is null then 0 else (q.p1).max_points end
                + case when q.points[2] is null then 0 else (q.p2).max_points end
                + case when q.points[3] is null then 0 else (q.p3).max_points end
                + case when q.points[4] is null then 0 else (q.p4).max_points end
                + case when q.points[5] is null then 0 else (q.p5).max_points end
                + case when q.points[6] is null then 0 else (q.p6).max_points end
                + case when q.points[7] is null then 0 else (q.p7).max_points end
                + case when q.points[8] is null then 0 else (q.p8).max_points end
                + case when q.points[9] is null then 0 else (q.p9).max_points end
                + case when q.points[10] is null then 0 else (q.p10).max_points end
                + coalesce((q.p11).max_points, 0) + coalesce((q.p12).max_points, 0) as winnable,
            ((q.p11).max_points is not null and q.points[11] is null)
                or ((q.p12).max_points is not null and q.points[12] is null) as is_provisional
        from pointed q
    ), totalled as (
        select m.*, case when m.winnable = 0 then 0
            else (2000 * m.won + m.winnable) / (2 * m.winnable) end::smallint as total
        from summed m
    ), ranked as (
        select t.*,
            case when not t.is_provisional then
                rank() over (partition by t.town_code, t.is_provisional order by t.total desc) end as rank,
            count(*) over (partition by t.town_code, t.is_provisional order by t.total) as from_below
        from totalled t
    )
    select r.chapter_id, r.region_code, r.town_code, r.flag_scheme_id, r.counted, r.out_of, r.points,
        r.entered, r.late, r.total, r.is_provisional, r.rank::smallint,
        case when r.is_provisional then null else greatest(v.lowers_to, case r.mode
            when 'cut_offs' then case when r.total >= r.cut[1] then 1 when r.total >= r.cut[2] then 2
                when r.total >= r.cut[3] then 3 when r.total >= r.cut[4] then 4 else 5 end
            when 'quotas' then case when r.rank <= r.best_quota then 1
                when r.from_below <= r.last_quota then r.flags else least(2, r.flags) end
            else case when r.total >= r.cut[1] and r.rank <= r.best_quota then 1
                when r.total < r.cut[r.flags - 1] and r.from_below <= r.last_quota then r.flags
                else least(2, r.flags) end end) end::smallint,
        v.kinds
    from ranked r
    left join lateral (
        select max(k.lowers_to)::integer as lowers_to, array_agg(distinct v.kind order by v.kind) as kinds
        from public.veto v
        join public.flag_scheme_veto k on k.flag_scheme_id = r.flag_scheme_id and k.kind = v.kind
        where v.chapter_id = r.chapter_id and v.month = $3 and v.confirmed) v on true
$$;
