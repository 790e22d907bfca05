-- Computes a township's month once more under its revision. $1 township  $2 first day  $3 now
-- Columns: chapters
select rate_again($1::text, $2::date, $3::timestamptz);
