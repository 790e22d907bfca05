-- Puts marks on a sheet; each list has one entry an item. $1 sheet  $2 codes  $3 points or null  $4 not applicable
-- $5 evidence or null  $6 notes or null
insert into star_item_score (star_score_id, code, points, not_applicable, evidence, note)
select $1::bigint, u.code, u.points, u.absent, u.evidence, u.note
from unnest($2::text[], $3::smallint[], $4::boolean[], $5::text[], $6::text[])
    u (code, points, absent, evidence, note)
on conflict (star_score_id, code) do update
set points = excluded.points, not_applicable = excluded.not_applicable, evidence = excluded.evidence,
    note = excluded.note
where (star_item_score.points, star_item_score.not_applicable, star_item_score.evidence, star_item_score.note)
    is distinct from (excluded.points, excluded.not_applicable, excluded.evidence, excluded.note);
