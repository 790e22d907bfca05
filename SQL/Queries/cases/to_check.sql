-- The listed cases of a place that nobody has looked at in a year, village by village; those listed in it need no
-- look. $1 place  $2 code after it  $3 year
-- Columns: case, programme, name of the village, name, listed since, fen received last year, its household has ended
select c.case_id, p.name, r.name, c.name, c.listed_from,
    (select coalesce(sum(e.cash_fen + e.goods_fen), 0)::bigint from case_receipt e
     where e.case_id = c.case_id and e.received_on >= make_date($3::integer - 1, 1, 1)
       and e.received_on < make_date($3::integer, 1, 1)),
    coalesce(h.state <> 'active', false)
from assistance_case c
join programme p using (programme_id)
join region r on r.region_code = c.region_code
left join household h on h.household_id = c.household_id
where c.region_code >= $1::text and c.region_code < $2::text and c.state = 'listed' and c.listed_from < $3::integer
  and not exists (select from case_check k where k.case_id = c.case_id and k.year = $3::integer)
order by c.region_code, p.programme_id, c.case_id
limit 500;
