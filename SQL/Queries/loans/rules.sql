-- What a township lends, from when on; the newest first. $1 township
-- Columns: from day, least fen, most fen, why, by whom
select u.valid_from, u.least_fen, u.cap_fen, u.note, coalesce(a.display_name, '')
from revolving_rule u
left join account_name(u.set_by) a on true
where u.region_code = $1::text
order by u.valid_from desc;
