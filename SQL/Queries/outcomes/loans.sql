-- What the loans of each project of a place came to on a day. $1 place  $2 day
-- Columns: project, fen lent, returned, given up, of the plan, due by then
select o.project_id, o.lent_fen, o.returned_fen, o.given_up_fen, o.plan_fen, o.due_fen
from outcome_loans($1::text, $2::date) o;
