-- What a sample drew, in the order of the draw. $1 sample
-- Columns: turn, case, name, village, state, fen paid in the year, result or null, note or null, day or null, by
-- whom or null
select k.turn, k.case_id, c.name, r.name, c.state,
    (select coalesce(sum(p.amount_fen), 0)::bigint from payment p
     cross join lateral payment_batch_of(p.payment_batch_id) b
     where p.case_id = k.case_id and p.result = 'paid' and b.year = s.year),
    d.result, d.note, d.checked_on, a.display_name
from supervision_sample s
join supervision_pick k using (supervision_sample_id)
join assistance_case c using (case_id)
join region r on r.region_code = k.region_code
left join supervision_check d using (supervision_sample_id, case_id)
left join account_name(d.checked_by) a on d.checked_by is not null
where s.supervision_sample_id = $1::bigint
order by k.turn;
