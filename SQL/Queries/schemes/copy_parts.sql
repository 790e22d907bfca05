-- Copies the parts of a scheme into a draft. $1 scheme  $2 draft
insert into flag_scheme_part (flag_scheme_id, source, code, formula, max_points, steps_at, steps_points,
    target_permille, when_none, hand_step, note)
select $2::bigint, p.source, p.code, p.formula, p.max_points, p.steps_at, p.steps_points,
    p.target_permille, p.when_none, p.hand_step, p.note
from flag_scheme_part p where p.flag_scheme_id = $1::bigint;
