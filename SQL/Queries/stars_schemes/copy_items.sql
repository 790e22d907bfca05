-- Copies the items of a scheme into a draft. $1 scheme  $2 draft
insert into star_item (star_scheme_id, code, letter, label, label_en, help, help_en, points, proof, source, needs,
    may_not_apply)
select $2::bigint, i.code, i.letter, i.label, i.label_en, i.help, i.help_en, i.points, i.proof, i.source, i.needs,
    i.may_not_apply
from star_item i where i.star_scheme_id = $1::bigint;
