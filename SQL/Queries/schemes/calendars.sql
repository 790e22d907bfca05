-- The calendars of a township and those for all, the one that begins last first. $1 township
-- Columns: region or null, from month, day of closing, computing, hand points, approval, board, days of
-- appeal, entered by or null, when
select k.region_code, k.from_month, k.closes_day, k.computed_day, k.hand_day, k.approval_day, k.board_day,
    k.appeal_days, a.display_name, k.entered_at
from rating_calendar k
left join account_name(k.entered_by) a on true
where k.region_code = $1::text or k.region_code is null
order by k.region_code is null, k.from_month desc, k.rating_calendar_id desc;
