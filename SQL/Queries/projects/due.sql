-- What waits about the projects of a place. $1 place  $2 first code after it  $3 today
-- Columns: follow-ups due, projects whose notice is over and which wait for the township, large ones that wait for
-- the county, running ones whose newest check lacks a signature
select
    (select count(*) from project_follow_up f join project p using (project_id)
     where f.region_code >= $1::text and f.region_code < $2::text and f.done_on is null and f.due_on <= $3::date
       and p.state in ('running', 'accepted', 'repaying')),
    (select count(*) from project p where p.region_code >= $1::text and p.region_code < $2::text
       and p.state = 'on_notice' and (select s.ends_on from project_step s where s.project_id = p.project_id
           and s.step = 'on_notice' order by s.project_step_id desc limit 1) < $3::date),
    (select count(*) from project p where p.region_code >= $1::text and p.region_code < $2::text
       and p.state = 'town_approved' and is_large_project(p.budget_fen)),
    (select count(*) from project p where p.region_code >= $1::text and p.region_code < $2::text
       and p.state = 'running' and (select count(s.duty) from project_acceptance a
           left join project_signature s using (project_acceptance_id)
           where a.project_acceptance_id = (select max(b.project_acceptance_id) from project_acceptance b
               where b.project_id = p.project_id) group by a.project_acceptance_id) < 2);
