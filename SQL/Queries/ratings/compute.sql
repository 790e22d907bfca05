-- Computes a month for the townships of a place.
-- $1 place  $2 first day of the month  $3 now  $4 also those computed already
-- Columns: townships, chapters, townships whose month has not closed
select m.towns, m.chapters, m.waiting
from rate_month($1::text, left($1::text, -1) || chr(ascii(right($1::text, 1)) + 1), $2::date,
    $3::timestamptz, $4::boolean) m;
