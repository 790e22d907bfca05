-- Payments of a place that came back, those first that nobody has looked into. $1 place  $2 code after it
-- Columns: payment, case, name, village, programme, year, term, fen, day, reason, what was done or null, when or
-- null, by whom or null
select p.payment_id, p.case_id, c.name, r.name, g.name, b.year, b.term, p.amount_fen, a.result_on, a.reason, f.what,
    f.done_on, n.display_name
from payment p
join assistance_case c using (case_id)
join region r on r.region_code = p.region_code
join programme g using (programme_id)
join payment_result a using (payment_id)
cross join lateral (select k.year, k.term from payment_batch_of(p.payment_batch_id) k) b
left join payment_follow_up f using (payment_id)
left join account_name(f.done_by) n on f.done_by is not null
where p.region_code >= $1::text and p.region_code < $2::text and p.result = 'returned'
order by f.payment_id is not null, p.payment_id desc
limit 300;
