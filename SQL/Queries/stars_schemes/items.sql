-- The items of a scheme. $1 scheme
-- Columns: code, label, in English, help or null, in English or null, points, proof, source or null, needs or
-- null, may not apply
select i.code, i.label, i.label_en, i.help, i.help_en, i.points, i.proof, i.source, i.needs, i.may_not_apply
from star_item i where i.star_scheme_id = $1::bigint order by i.code;
