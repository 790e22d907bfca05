-- Adds a venue of a chapter.
-- $1 chapter  $2 kind  $3 place or null  $4 square metres or null  $5 items or null  $6 year built or null
-- $7 who enters it  $8 now
-- Column: venue
insert into venue (chapter_id, region_code, kind, place, area_m2, items, built_year, entered_by, entered_at)
select c.chapter_id, c.region_code, $2::text, $3::text, $4::integer, $5::text, $6::smallint, $7::bigint,
    $8::timestamptz
from chapter c
where c.chapter_id = $1::bigint and c.state <> 'dissolved'
returning venue_id;
