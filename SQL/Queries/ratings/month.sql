-- Where a township's month stands, with its days and the scheme it is rated by.
-- $1 township  $2 first day of the month
-- Columns: code, name, month of the register or null, state or null, revision or null, as of or null,
-- computed or null, published revision or null, published or null, closes at, day of closing, computing,
-- hand points, approval, board, days of appeal, scheme, its name, preset, mode, from month, days to enter,
-- statement day
select r.region_code, r.name, f.flag_month_id, f.state, f.revision, f.as_of, f.computed_at,
    f.published_revision, f.published_at, closes_at($1::text, $2::date), k.closes_day, k.computed_day,
    k.hand_day, k.approval_day, k.board_day, k.appeal_days, s.flag_scheme_id, s.name, s.preset, s.mode,
    s.from_month, s.days_to_enter, s.statement_day
from region r
cross join lateral calendar_of($1::text, $2::date) k
left join flag_month f on f.region_code = r.region_code and f.month = $2::date
cross join lateral scheme_in_force($1::text, $2::date) s
where r.region_code = $1::text and r.level = 'township';
