-- R8: what the cases of a place received in a year. $1 place  $2 code after it  $3 year  $4 from day or null
-- $5 before day or null
-- Columns: case, programme, name, is a child, name of the village, day or null, fen in cash or null, goods or null,
-- their fen or null, source or null, by whom
select v.case_id, p.name, c.name, c.is_child, r.name, v.received_on, v.cash_fen, v.goods, v.goods_fen, v.source,
    coalesce(a.display_name, '')
from case_receipt v
join assistance_case c using (case_id)
join programme p using (programme_id)
join region r on r.region_code = c.region_code
left join account_name(v.operator) a on true
where v.region_code >= $1::text and v.region_code < $2::text and v.year = $3::integer
  and ($4::date is null or v.received_on >= $4::date) and ($5::date is null or v.received_on < $5::date)
order by p.programme_id, v.received_on nulls first, v.region_code, v.case_id
limit 5000;
