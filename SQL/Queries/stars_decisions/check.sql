-- What was drawn of an application and what was found. $1 application
-- Columns: check, sample, seed, place in the order, drawn, found or null, checked on or null, by whom or null
select c.star_check_id, c.star_sample_id, s.seed, c.turn, c.is_drawn, c.found, c.checked_on, n.display_name
from star_check c
join star_sample s using (star_sample_id)
left join account_name(c.checked_by) n on true
where c.star_application_id = $1::bigint;
