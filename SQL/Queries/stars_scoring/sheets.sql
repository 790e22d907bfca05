-- The marks of all sheets that counted in an application's turn. $1 application
-- Columns: sheet, account, name, code, points or null, evidence or null, note or null
select s.star_score_id, s.account_id, coalesce(n.display_name, ''), t.code, t.points, t.evidence, t.note
from star_application a
join star_score s on s.star_application_id = a.star_application_id and s.turn = a.turn and s.counted
join star_item_score t using (star_score_id)
left join account_name(s.account_id) n on true
where a.star_application_id = $1::bigint
order by s.star_score_id, t.code;
