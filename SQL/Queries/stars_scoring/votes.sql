-- The votes held on an application. $1 application
-- Columns: turn, held on, present, in favour, against, passed, reason or null, entered by, when
select v.turn, v.held_on, v.present, v.in_favour, v.against, v.passed, v.reason, coalesce(n.display_name, ''),
    v.entered_at
from star_vote v
left join account_name(v.entered_by) n on true
where v.star_application_id = $1::bigint
order by v.turn;
