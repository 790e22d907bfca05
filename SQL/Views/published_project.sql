-- What hangs on the public board of Three-Combination projects (domain 4.9, 7): what is raised or grown where, how far
-- it has come, and how many households take part, unless they are fewer than ten, or such a number could be worked out:
-- where one project alone of a village or of a township has so few, the others there do not tell theirs. Who runs it and
-- who they are is not on it: a lead household's name in the title is left out as well.
drop view if exists published_project;
create view published_project with (security_barrier = true) as
select p.project_id, p.region_code, c.name as chapter,
    case when p.operator_kind in ('cooperative', 'company') then p.name
        else replace(p.name, p.operator_name, '某户') end as name,
    p.product, p.is_base, trim_scale(p.scale)::text as scale, p.scale_unit, p.budget_fen, p.state, n.day as from_day,
    n.ends_on as to_day,
    case when h.n not between 1 and 9 and few.town <> 1 and few.village <> 1 then h.n end as households
from project p
join chapter c using (chapter_id)
left join lateral (select s.day, s.ends_on from project_step s
    where s.project_id = p.project_id and s.step = 'on_notice' order by s.project_step_id desc limit 1) n on true
cross join lateral (select count(distinct b.household_id) as n from project_household b
    where b.project_id = p.project_id and b.left_on is null) h
cross join lateral (
    select count(*) as town, count(*) filter (where o.region_code = p.region_code) as village
    from project o
    cross join lateral (select count(distinct b.household_id) as n from project_household b
        where b.project_id = o.project_id and b.left_on is null) c
    where o.region_code >= left(p.region_code, 9) and o.region_code < left(p.region_code, 9) || ':'
      and o.state not in ('idea', 'applied', 'village_reviewed', 'terminated') and c.n between 1 and 9) few
where p.state not in ('idea', 'applied', 'village_reviewed', 'terminated');
grant select on published_project to xiehui_board;
