-- The same score rows counted from the month's records and put into an equal table with its key, in one
-- statement for all places: no rights, no states, no steps, no revision. month_scores() is a query with
-- parameters (SQL/Views/month_scores.sql).
set jit = off;
create table computed_yardstick (like score including all);
insert into computed_yardstick (chapter_id, month, revision, region_code, counted, out_of, points, entered, late,
    total, is_provisional, rank, flag, lowered_by)
select chapter_id, date '2026-03-01', 1, region_code, counted, out_of, points, entered, late,
    total, is_provisional, rank, flag, lowered_by
from month_scores('0', 'z', '2026-03-01', '2026-04-07 00:00+08', '2026-04-07 00:00+08',
    '2026-04-07 12:00+08', null);
