-- What hangs on the public board of Three-Combination projects (domain 4.9, 7): what is raised or grown where, how far
-- it has come, and how many households take part. Who runs it and who they are is not on it: a lead household's name
-- in the title is left out as well.
drop view if exists published_project;
create view published_project with (security_barrier = true) as
select p.project_id, p.region_code, c.name as chapter,
    case when p.operator_kind in ('cooperative', 'company') then p.name
        else replace(p.name, p.operator_name, '某户') end as name,
    p.product, p.is_base, trim_scale(p.scale)::text as scale, p.scale_unit, p.budget_fen, p.state, n.day as from_day,
    n.ends_on as to_day,
    (select count(distinct h.household_id) from project_household h where h.project_id = p.project_id
       and h.left_on is null) as households
from project p
join chapter c using (chapter_id)
left join lateral (select s.day, s.ends_on from project_step s
    where s.project_id = p.project_id and s.step = 'on_notice' order by s.project_step_id desc limit 1) n on true
where p.state not in ('idea', 'applied', 'village_reviewed', 'terminated');
grant select on published_project to xiehui_board;
