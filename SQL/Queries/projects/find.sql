-- One project. $1 project
-- Columns: project, chapter, code, name of the chapter, name, kind, product, is a base, kind of operator or null,
-- operator, its household or null, site or null, scale or null, its unit or null, plan or null, planned income in
-- fen or null, budget in fen or null, begins on or null, built on or null, months of its cycle or null, partners or
-- null, risks or null, state, account, entered by, when, version, line of a ledger or null
select p.project_id, p.chapter_id, p.region_code, c.name, p.name, p.kind, p.product, p.is_base, p.operator_kind,
    p.operator_name, p.operator_household_id, p.site, trim_scale(p.scale)::text, p.scale_unit, p.plan,
    p.plan_income_fen, p.budget_fen, p.starts_on, p.built_on, p.cycle_months, p.partners, p.risks, p.state,
    p.entered_by, coalesce(a.display_name, ''), p.entered_at, p.version, p.ledger_line
from project p
join chapter c using (chapter_id)
left join account_name(p.entered_by) a on true
where p.project_id = $1::bigint;
