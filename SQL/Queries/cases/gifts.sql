-- What was handed over in kind. $1 case
-- Columns: day, what, fen, from whom, by whom
select g.given_on, g.goods, g.goods_fen, g.source, coalesce(a.display_name, '')
from case_gift g
left join account_name(g.entered_by) a on true
where g.case_id = $1::bigint
order by g.given_on, g.case_gift_id;
