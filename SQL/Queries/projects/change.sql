-- Changes a project that the village has not reviewed, or whose ledger left something open.
-- $1 project  $2 version  $3 name  $4 kind  $5 product  $6 is a base  $7 kind of operator  $8 operator
-- $9 its household or null  $10 site or null  $11 scale or null  $12 its unit or null  $13 plan or null
-- $14 planned income in fen or null  $15 budget in fen or null  $16 begins on or null  $17 months of its cycle
-- $18 partners or null  $19 risks or null
update project
set name = $3::text, kind = $4::text, product = $5::text, is_base = $6::boolean, operator_kind = $7::text,
    operator_name = $8::text, operator_household_id = $9::bigint, site = $10::text, scale = $11::numeric,
    scale_unit = $12::text, plan = $13::text, plan_income_fen = $14::bigint, budget_fen = $15::bigint,
    starts_on = $16::date, cycle_months = $17::smallint, partners = $18::text, risks = $19::text
where project_id = $1::bigint and version = $2::integer;
