-- What a scheme counts, in the order of its sheet. $1 scheme
-- Columns: indicator, its label, source, formula, most points, steps at or null, their points or null,
-- target or null, when there is none or null, step by hand or null, note or null
select i.code, i.label, p.source, p.formula, p.max_points, p.steps_at, p.steps_points,
    p.target_permille, p.when_none, p.hand_step, p.note
from flag_scheme_indicator i join flag_scheme_part p using (flag_scheme_id, code)
where i.flag_scheme_id = $1::bigint
order by i.sort, i.code, p.source;
