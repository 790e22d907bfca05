-- The checks of a project before acceptance, the newest first. $1 project
-- Columns: row, day, six answers, notes or null, account, by whom, officer's signature or null, approver's or null
select k.project_acceptance_id, k.checked_on, k.money_as_planned, k.assets_seen, k.households_present,
    k.training_given, k.benefit_paid, k.account_closed, k.notes, k.entered_by, coalesce(a.display_name, ''),
    (select n.display_name from project_signature s, account_name(s.signed_by) n
     where s.project_acceptance_id = k.project_acceptance_id and s.duty = 'township_officer'),
    (select n.display_name from project_signature s, account_name(s.signed_by) n
     where s.project_acceptance_id = k.project_acceptance_id and s.duty = 'township_approver')
from project_acceptance k
left join account_name(k.entered_by) a on true
where k.project_id = $1::bigint
order by k.project_acceptance_id desc;
