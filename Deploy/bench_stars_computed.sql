-- The same rows computed from all sheets and logged rows, in one statement for all places: no rights, no relations,
-- no states, no steps, no audit.
set jit = off;
create table village_computed (like star_village_score including all);
create table outcome_computed (like star_outcome including all);
with item as (
    select a.star_application_id, a.household_id, a.region_code, a.turn, r.counts_from, r.score_to, s.star_at,
        s.five_star_total, i.letter, i.code, i.points, i.proof, i.source, i.needs
    from star_application a
    join star_round r using (star_round_id)
    join star_scheme s using (star_scheme_id)
    join star_item i using (star_scheme_id)
), named as (
    select a.star_application_id, p.record_id, p.role
    from star_application a join participation p using (household_id) where p.withdrawn_at is null
    union all
    select m.star_application_id, p.record_id, p.role
    from star_member m join participation p using (member_id) where p.withdrawn_at is null
), logged as (
    select i.star_application_id, i.code, count(distinct n.record_id)::integer as rows
    from item i
    join named n using (star_application_id)
    join activity v on v.record_id = n.record_id and v.superseded_at is null and v.state in ('recorded', 'verified')
        and v.held_on between i.counts_from and i.score_to
    where case i.source when 'family_activity' then v.type in (30, 31, 32, 90) when 'meeting' then v.type = 70
        when 'training' then v.type in (71, 72) when 'clean_up' then v.type = 95
        when 'volunteer' then v.type = 95 or n.role in ('help', 'speak')
        when 'helping' then v.type in (40, 41, 42, 43) and n.role in ('help', 'speak') end
    group by i.star_application_id, i.code
), given as (
    select c.star_application_id, c.turn, t.code, count(*) as sheets, count(*) filter (where t.not_applicable) as absent,
        percentile_cont(0.5) within group (order by t.points) as median,
        left(string_agg(distinct t.note, '；' order by t.note), 500) as reason
    from star_score c join star_item_score t using (star_score_id)
    where c.handed_in_at is not null
    group by c.star_application_id, c.turn, t.code
), village as (
    insert into village_computed (star_application_id, turn, code, self_points, points, reason, logged_rows)
    select i.star_application_id, i.turn, i.code, o.points,
        case when i.proof in ('logged', 'either') and l.rows >= i.needs then i.points
            when i.proof = 'logged' then 0 when g.absent * 2 > g.sheets then null else round(g.median)::smallint end,
        case when i.proof = 'logged' or i.proof = 'either' and l.rows >= i.needs then null else g.reason end,
        case when i.source is not null then coalesce(l.rows, 0) end
    from item i
    left join star_self_score o using (star_application_id, code)
    left join logged l using (star_application_id, code)
    left join given g using (star_application_id, turn, code)
    returning star_application_id, turn, code, points
), category as (
    select i.star_application_id, i.region_code, i.turn, i.letter, i.star_at, i.five_star_total,
        (round(sum(v.points) * 200.0 / nullif(sum(i.points) filter (where v.points is not null), 0)) * 10)::smallint
            as points
    from item i join village v using (star_application_id, turn, code)
    group by i.star_application_id, i.region_code, i.turn, i.letter, i.star_at, i.five_star_total
)
insert into outcome_computed (star_application_id, region_code, turn, came_by, categories, total, stars, is_five,
    computed_at)
select star_application_id, region_code, turn, 'panel', array_agg(points order by letter), coalesce(sum(points), 0),
    count(*) filter (where points >= star_at),
    count(*) filter (where points >= star_at) = 5 and sum(points) >= five_star_total, '2026-05-18 12:00+08'
from category
group by star_application_id, region_code, turn, five_star_total
order by star_application_id;
