-- The funds of the townships of a place over a period, as totals.
-- $1 place  $2 first day  $3 day after the last  $4 with rows without a day
-- Columns: code, name, chapters with a book, opening, income, spending, closing, closed months of chapters
select region_code, name, books, opening, income, spending, closing, closed_months
from fund_totals($1::text, $2::date, $3::date, $4::boolean);
