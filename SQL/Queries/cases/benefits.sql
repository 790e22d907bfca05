-- Every case of a household, or of the person and the household of a case. $1 household or null  $2 case or null
-- Columns: case, programme, kind, first year, name of the place, name, state, fen in cash, fen in goods,
-- last received on or null
select c.case_id, p.name, p.kind, c.year, r.name, c.name, c.state, coalesce(sum(e.cash_fen), 0)::bigint,
    coalesce(sum(e.goods_fen), 0)::bigint, max(e.received_on)
from assistance_case c
join programme p using (programme_id)
join region r on r.region_code = c.region_code
left join case_receipt e using (case_id)
where c.household_id = $1::bigint
   or c.household_id in (select h.household_id from household h where h.merged_into = $1::bigint)
   or c.case_id in (select w.case_id from cases_of_person($2::bigint) w)
group by c.case_id, p.programme_id, r.region_code
order by c.year desc, c.case_id desc;
