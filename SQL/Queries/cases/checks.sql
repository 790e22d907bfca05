-- The yearly looks at a case, in order. $1 case
-- Columns: year, result, why or null, by whom, when
select k.year, k.result, k.reason, coalesce(a.display_name, ''), k.checked_at
from case_check k
left join account_name(k.checked_by) a on true
where k.case_id = $1::bigint
order by k.year;
