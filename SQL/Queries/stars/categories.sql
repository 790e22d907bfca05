-- The categories of an application's sheet. $1 application
-- Columns: letter, label, label in English, what it was called once or null
select c.letter, c.label, c.label_en, c.legacy_label
from star_application a
join star_round r using (star_round_id)
join star_category c using (star_scheme_id)
where a.star_application_id = $1::bigint
order by c.letter;
