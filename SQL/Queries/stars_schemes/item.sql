-- Puts an item into a draft, or says it anew. $1 scheme  $2 code  $3 label  $4 in English  $5 help or null
-- $6 in English or null  $7 points  $8 proof  $9 source or null  $10 needs or null  $11 may not apply
insert into star_item (star_scheme_id, code, letter, label, label_en, help, help_en, points, proof, source, needs,
    may_not_apply)
values ($1::bigint, $2::text, left($2::text, 1), $3::text, $4::text, $5::text, $6::text, $7::smallint, $8::text,
    $9::text, $10::smallint, $11::boolean)
on conflict (star_scheme_id, code) do update set label = excluded.label, label_en = excluded.label_en,
    help = excluded.help, help_en = excluded.help_en, points = excluded.points, proof = excluded.proof,
    source = excluded.source, needs = excluded.needs, may_not_apply = excluded.may_not_apply;
