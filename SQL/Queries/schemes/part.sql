-- Puts a part into a draft, or says it anew. $1 scheme  $2 source  $3 indicator  $4 formula  $5 most points
-- $6 steps at  $7 their points  $8 target or null  $9 when there is none or null  $10 step by hand or null
-- $11 note or null
insert into flag_scheme_part (flag_scheme_id, source, code, formula, max_points, steps_at, steps_points,
    target_permille, when_none, hand_step, note)
values ($1::bigint, $2::smallint, $3::text, $4::text, $5::integer, $6::integer[], $7::integer[],
    $8::integer, $9::text, $10::integer, $11::text)
on conflict (flag_scheme_id, source) do update set code = excluded.code, formula = excluded.formula,
    max_points = excluded.max_points, steps_at = excluded.steps_at, steps_points = excluded.steps_points,
    target_permille = excluded.target_permille, when_none = excluded.when_none,
    hand_step = excluded.hand_step, note = excluded.note;
