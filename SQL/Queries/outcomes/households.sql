-- The households of a place's projects, with what is known of their income up to a year, for whoever reaches them.
-- $1 place  $2 code after it  $3 day
-- Columns: project, its name, code of the household, village, head, role or null, band before or null, band since or
-- null, its year or null, lifted on or null
select b.project_id, p.name, b.region_code, r.name, h.head_name, b.role, base.band, late.band, late.year,
    (select x.lifted_on from project_lifting x
     where x.project_household_id = b.project_household_id and x.reverses is null and x.lifted_on <= $3::date
       and not exists (select from project_lifting y where y.reverses = x.project_lifting_id)
     order by x.project_lifting_id desc limit 1)
from project_household b
join project p on p.project_id = b.project_id
join region r on r.region_code = b.region_code
join household h on h.household_id = b.household_id
left join lateral (
    select i.band from project_income i
    where i.project_household_id = b.project_household_id and i.is_baseline
    order by i.project_income_id desc limit 1) base on true
left join lateral (
    select i.band, i.year from project_income i
    where i.project_household_id = b.project_household_id and not i.is_baseline
      and i.year <= extract(year from $3::date)
    order by i.year desc, i.project_income_id desc limit 1) late on true
where b.region_code >= $1::text and b.region_code < $2::text
  and coalesce(b.joined_on, '-infinity') <= $3::date
order by b.region_code, p.name, h.head_initials, h.head_name, b.project_household_id;
