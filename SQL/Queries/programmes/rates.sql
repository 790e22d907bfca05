-- The rates of a programme, the latest first. $1 programme
-- Columns: name of the place or null, class or null, from, fen, per, number of the notice or null, by whom or null
select r.name, t.class, t.valid_from, t.amount_fen, t.per, t.notice_no, a.display_name
from programme_rate t
left join region r using (region_code)
left join account_name(t.entered_by) a on t.entered_by is not null
where t.programme_id = $1::bigint
order by t.valid_from desc, t.class, t.programme_rate_id desc;
