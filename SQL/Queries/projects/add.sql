-- Enters a project as an idea.
-- $1 chapter  $2 name  $3 kind  $4 product  $5 is a base  $6 kind of operator  $7 operator  $8 its household or null
-- $9 site or null  $10 scale or null  $11 its unit or null  $12 plan or null  $13 planned income in fen or null
-- $14 budget in fen or null  $15 begins on or null  $16 months of its cycle  $17 partners or null  $18 risks or null
-- $19 account  $20 now
-- Columns: project
insert into project (chapter_id, region_code, name, kind, product, is_base, operator_kind, operator_name,
    operator_household_id, site, scale, scale_unit, plan, plan_income_fen, budget_fen, starts_on, cycle_months,
    partners, risks, entered_by, entered_at)
select c.chapter_id, c.region_code, $2::text, $3::text, $4::text, $5::boolean, $6::text, $7::text, $8::bigint,
    $9::text, $10::numeric, $11::text, $12::text, $13::bigint, $14::bigint, $15::date, $16::smallint, $17::text,
    $18::text, $19::bigint, $20::timestamptz
from chapter c
where c.chapter_id = $1::bigint
returning project_id;
