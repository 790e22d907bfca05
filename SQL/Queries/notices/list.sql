-- The notices of a place and those of the township it lies in, the last to end first.
-- $1 place  $2 code after it  $3 township
-- Columns: notice, code, name of the place, kind, title, first day, last day, withdrawn, objections that wait
select n.notice_id, n.region_code, r.name, n.kind, n.title, n.from_on, n.to_on, n.withdrawn_at is not null,
    (select count(*) from notice_objection o where o.notice_id = n.notice_id and o.upheld is null)
from notice n
join region r on r.region_code = n.region_code
where n.region_code >= $1::text and n.region_code < $2::text or n.region_code = $3::text
order by n.to_on desc, n.notice_id desc
limit 200;
