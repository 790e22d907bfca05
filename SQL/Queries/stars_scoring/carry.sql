-- Puts onto a reviewer's new sheet what she gave the last time: a second turn begins with her own points. What rows
-- gave is computed anew. $1 application  $2 account
insert into star_item_score (star_score_id, code, points, not_applicable, evidence, note)
select s.star_score_id, t.code, t.points, t.not_applicable, t.evidence, t.note
from star_application a
join star_score s on s.star_application_id = a.star_application_id and s.turn = a.turn
    and s.account_id = $2::bigint and s.handed_in_at is null
cross join lateral (
    select e.star_score_id from star_score e
    where e.star_application_id = a.star_application_id and e.account_id = s.account_id and e.turn < a.turn
      and e.handed_in_at is not null
    order by e.turn desc limit 1) earlier
join star_item_score t on t.star_score_id = earlier.star_score_id and t.evidence is distinct from 'logged'
where a.star_application_id = $1::bigint
on conflict do nothing;
