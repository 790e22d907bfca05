-- The objections of a place, those that wait first, then the latest. $1 place  $2 code after it
-- Columns: objection, chapter, its name, code of the place, month, revision, indicator, its label, grounds,
-- raised by, her name, when, upheld or null, answer or null, by whom or null, when or null, revision now
select o.objection_id, o.chapter_id, r.name, o.region_code, o.month, o.revision, o.code,
    coalesce(i.label, o.code), o.grounds, o.raised_by, coalesce(a.display_name, ''), o.raised_at, o.upheld,
    o.answer, d.display_name, o.decided_at, f.revision
from objection o
join region r on r.region_code = o.region_code
join flag_month f on f.region_code = left(o.region_code, 9) and f.month = o.month
left join flag_scheme_indicator i on i.flag_scheme_id = f.flag_scheme_id and i.code = o.code
left join account_name(o.raised_by) a on true
left join account_name(o.decided_by) d on true
where o.region_code >= $1::text and o.region_code < $2::text
order by o.upheld is not null, case when o.upheld is null then o.objection_id else -o.objection_id end
limit 200;
