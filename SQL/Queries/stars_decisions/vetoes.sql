-- What was raised against an application. $1 application
-- Columns: row, code, issuer or null, number or null, dated or null, raised by, her name, when, upheld or null,
-- answer or null, by whom or null, when or null
select v.star_veto_id, v.code, v.issuer, v.number, v.dated_on, v.raised_by, coalesce(n.display_name, ''),
    v.raised_at, v.upheld, v.answer, d.display_name, v.decided_at
from star_veto v
left join account_name(v.raised_by) n on true
left join account_name(v.decided_by) d on true
where v.star_application_id = $1::bigint
order by v.star_veto_id;
