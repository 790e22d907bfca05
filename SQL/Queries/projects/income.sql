-- What a household declared of its income, year by year; the newest row of a year counts. $1 row of the project
-- Columns: is the baseline, year or null, band, declared on or null, by whom entered, is the newest
select i.is_baseline, i.year, i.band, i.declared_on, coalesce(a.display_name, ''),
    i.project_income_id = max(i.project_income_id) over (partition by i.is_baseline,
        case when i.is_baseline then 0 else i.year end)
from project_income i
left join account_name(i.entered_by) a on true
where i.project_household_id = $1::bigint
order by i.is_baseline desc, i.year nulls first, i.project_income_id;
