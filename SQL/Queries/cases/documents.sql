-- The papers seen of a case. $1 case
-- Columns: kind, end of its number or null, by whom, when
select d.kind, d.number_tail, coalesce(a.display_name, ''), d.seen_at
from case_document d
left join account_name(d.seen_by) a on true
where d.case_id = $1::bigint
order by d.case_document_id;
