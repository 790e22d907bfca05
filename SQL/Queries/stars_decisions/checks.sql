-- What a round's samples were drawn from, in the order of the draw. $1 round
-- Columns: check, sample, application, code, name of the place, head, state, place in the order, drawn, found or
-- null, checked on or null, by whom or null, items that differ
select c.star_check_id, c.star_sample_id, c.star_application_id, c.region_code, g.name, a.head_name, a.state, c.turn,
    c.is_drawn, c.found, c.checked_on, n.display_name,
    (select count(*) from star_check_item i where i.star_check_id = c.star_check_id)
from star_sample s
join star_check c using (star_sample_id)
join star_application a using (star_application_id)
join region g on g.region_code = c.region_code
left join account_name(c.checked_by) n on true
where s.star_round_id = $1::bigint
order by c.star_sample_id desc, c.turn
limit 5000;
