-- What a scheme counts, in order. $1 scheme
-- Columns: indicator's code and label, source, formula, most points, steps and their points or null,
-- target or null, what when there is none or null, step by hand or null
select code, label, source, formula, max_points, steps_at, steps_points, target_permille, when_none,
    hand_step
from published_scheme_part
where flag_scheme_id = $1::bigint
order by sort, source;
