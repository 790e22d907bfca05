-- What waits for the township: where each application stands and what still stands against the next step.
-- $1 round  $2 place  $3 code after it
-- Columns: application, code, name of the place, head, state, categories or null, total or null, stars or null,
-- five-star or null, notice or null, its last day or null, open objections, sampled, drawn, checked, items that
-- differ, open facts, whether the person here took part in it, whether she approved it
select a.star_application_id, a.region_code, g.name, a.head_name, a.state, a.categories, a.total, a.stars, a.is_five,
    n.notice_id, n.to_on,
    (select count(*) from notice_objection o where o.star_application_id = a.star_application_id
        and o.upheld is null),
    c.star_check_id is not null, coalesce(c.is_drawn, false), c.checked_at is not null,
    (select count(*) from star_check_item i where i.star_check_id = c.star_check_id),
    (select count(*) from star_veto v where v.star_application_id = a.star_application_id and v.upheld is null),
    same_person(a.entered_by, (select my_account()))
        or exists (select from star_score s where s.star_application_id = a.star_application_id
            and same_person(s.account_id, (select my_account())))
        or exists (select from star_vote v where v.star_application_id = a.star_application_id
            and same_person(v.entered_by, (select my_account()))),
    exists (select from star_step s where s.star_application_id = a.star_application_id and s.event = 'approve'
        and same_person(s.taken_by, (select my_account())))
from star_application a
join region g on g.region_code = a.region_code
left join star_check c on c.star_application_id = a.star_application_id
left join lateral (select h.notice_id, h.to_on from star_step s join notice h using (notice_id)
    where s.star_application_id = a.star_application_id order by s.star_step_id desc limit 1) n on true
where a.star_round_id = $1::bigint and a.region_code >= $2::text and a.region_code < $3::text
  and a.state in ('on_notice', 'objected', 'rechecked', 'approved', 'on_town_notice', 'town_objected')
order by a.total desc, a.star_application_id;
