-- The projects of a place in a year: begun by its end, and not over before it. $1 place  $2 first code after it
-- $3 first day of the year  $4 first day after it
-- Columns: project, code, name of the chapter, name, product, is a base, state, budget in fen or null, scale or null,
-- its unit or null, households as far as they are seen, of them lifted, end of its notice or null, next follow-up
-- or null
select p.project_id, p.region_code, c.name, p.name, p.product, p.is_base, p.state, p.budget_fen,
    trim_scale(p.scale)::text, p.scale_unit, h.households, h.lifted,
    (select s.ends_on from project_step s where s.project_id = p.project_id and s.step = 'on_notice'
     order by s.project_step_id desc limit 1),
    (select min(f.due_on) from project_follow_up f where f.project_id = p.project_id and f.done_on is null)
from project p
join chapter c using (chapter_id)
cross join lateral (
    select count(distinct g.household_id) as households,
        count(distinct g.household_id) filter (where exists (
            select from project_lifting l where l.project_household_id = g.project_household_id
              and l.reverses is null and not exists (
                  select from project_lifting r where r.reverses = l.project_lifting_id))) as lifted
    from project_household g where g.project_id = p.project_id) h
where p.region_code >= $1::text and p.region_code < $2::text
  and coalesce(p.built_on, least(p.starts_on, (p.entered_at at time zone interval '8 hours')::date)) < $4::date
  and (p.state not in ('closed', 'terminated') or exists (
      select from project_step s where s.project_id = p.project_id and s.step in ('closed', 'terminated')
        and s.day >= $3::date))
order by p.region_code, p.project_id
limit 1000;
