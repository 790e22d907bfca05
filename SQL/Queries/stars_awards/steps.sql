-- What happened to an award since it was given, in its order. $1 award
-- Columns: event, letters before, letters after, last day, reason or null, by whom, when
select s.event, s.letters_before, s.letters, s.valid_to, s.reason, coalesce(n.display_name, ''), s.taken_at
from star_award_step s
left join account_name(s.taken_by) n on true
where s.star_award_id = $1::bigint
order by s.star_award_step_id;
