-- The venues of a chapter, those in use first. $1 chapter
-- Columns: venue, kind, place or null, square metres or null, items or null, year built or null, closed or null,
-- version, ledger file or null, its line, last year of a renovation or null
select v.venue_id, v.kind, v.place, v.area_m2, v.items, v.built_year, v.closed_on, v.version,
    (select f.file_name from ledger_file f where f.ledger_file_id = v.ledger_file_id), v.ledger_line,
    (select max(w.year) from venue_work w
     where w.venue_id = v.venue_id and w.kind = 'renovated' and w.removed_at is null)
from venue v
where v.chapter_id = $1::bigint
order by v.closed_on is not null, v.venue_id;
