-- The categories of a scheme. $1 scheme
-- Columns: letter, label, in English, old label or null
select c.letter, c.label, c.label_en, c.legacy_label
from star_category c where c.star_scheme_id = $1::bigint order by c.letter;
