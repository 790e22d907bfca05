-- What was handed over in a place in a year, the latest first. $1 place  $2 code after it  $3 year
-- Columns: reward, chapter, code, name of the place, month or null, member or null, her name or null, what,
-- quantity or null, fen or null, handed over on, by whom, received by, has a file, entered by, when,
-- reverses or null, why or null, reversed by or null
select w.reward_id, w.chapter_id, w.region_code, r.name, w.month, e.member_id, m.name, w.thing, w.quantity,
    w.amount_fen, w.handed_on, w.handed_by, w.received_by, w.digest is not null,
    coalesce(a.display_name, ''), w.entered_at, w.reverses, w.reason, b.reward_id
from reward w
join region r on r.region_code = w.region_code
left join excellent_member e on e.excellent_member_id = w.excellent_member_id
left join member m on m.member_id = e.member_id
left join reward b on b.reverses = w.reward_id
left join account_name(w.entered_by) a on true
where w.region_code >= $1::text and w.region_code < $2::text and w.year = $3::integer
order by w.handed_on desc, w.reward_id desc
limit 500;
