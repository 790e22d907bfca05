-- The projects of a place as anyone may read them, those on notice first. $1 place  $2 code after it
-- Columns: name of the chapter, name, product, is a base, scale or null, its unit or null, budget in fen or null, state,
-- on notice from or null, to or null, households
select p.chapter, p.name, p.product, p.is_base, p.scale, p.scale_unit, p.budget_fen, p.state, p.from_day, p.to_day,
    p.households
from published_project p
where p.region_code >= $1::text and p.region_code < $2::text
order by p.state <> 'on_notice', p.region_code, p.project_id
limit 500;
