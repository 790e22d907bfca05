-- R9: the cases of the state's schemes at a place in a year, with their notices and what they got.
-- $1 place  $2 code after it  $3 year
-- Columns: programme, name of the village, name, is a child, first year, state, number of the decision or null, village's
-- notice from or null, to or null, township's notice from or null, to or null, times sent back after an objection,
-- result of the year's check or null, fen in that year
select p.name, r.name, c.name, c.is_child, c.year, c.state, d.decision_no, v.day, v.ends_on, t.day, t.ends_on,
    (select count(*) from case_step s where s.case_id = c.case_id and s.step = 'send_back'),
    (select k.result from case_check k where k.case_id = c.case_id and k.year = $3::integer),
    (select coalesce(sum(e.cash_fen), 0) from case_receipt e where e.case_id = c.case_id and e.year = $3::integer)::bigint
from assistance_case c
join programme p using (programme_id)
join region r on r.region_code = c.region_code
left join lateral (select s.decision_no from case_step s where s.case_id = c.case_id and s.step = 'confirm'
    order by s.case_step_id desc limit 1) d on true
left join lateral (select s.day, s.ends_on from case_step s where s.case_id = c.case_id and s.step = 'post_village'
    order by s.case_step_id desc limit 1) v on true
left join lateral (select s.day, s.ends_on from case_step s where s.case_id = c.case_id and s.step = 'post_town'
    order by s.case_step_id desc limit 1) t on true
where c.region_code >= $1::text and c.region_code < $2::text and p.is_state
  and (c.year = $3::integer or c.year < $3::integer and c.state <> 'carried_over'
       and (c.state not in ('exited', 'rejected') or exists (select from case_step w
            where w.case_id = c.case_id and w.day >= make_date($3::integer, 1, 1))))
order by p.programme_id, c.region_code, c.case_id
limit 5000;
