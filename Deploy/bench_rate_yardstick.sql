-- What rating a month is held against: the same score rows put into an equal table with its key, in one
-- statement and nothing computed.
create table score_yardstick (like score including all);
insert into score_yardstick (chapter_id, month, revision, region_code, counted, out_of, points, entered, late,
    total, is_provisional, rank, flag, lowered_by)
select chapter_id, month, revision, region_code, counted, out_of, points, entered, late,
    total, is_provisional, rank, flag, lowered_by
from score
order by chapter_id;
