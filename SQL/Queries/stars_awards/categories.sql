-- The categories that an application was judged by. $1 application
-- Columns: letter, label, English, points in hundredths or null, the least for a star
select c.letter, c.label, c.label_en, a.categories[position(c.letter in 'ABCDE')], s.star_at
from star_application a
join star_round o using (star_round_id)
join star_scheme s using (star_scheme_id)
join star_category c using (star_scheme_id)
where a.star_application_id = $1::bigint
order by c.letter;
