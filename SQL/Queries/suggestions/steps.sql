-- What was done with a suggestion besides its first answer. $1 suggestion
-- Columns: step, day, words or null, by whom or null
select t.step, t.day, t.words, (select a.display_name from account a where a.account_id = t.taken_by)
from suggestion_step t
where t.suggestion_id = $1::bigint
order by t.suggestion_step_id;
