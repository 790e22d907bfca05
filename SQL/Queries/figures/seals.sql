-- What a seal is made of. $1 place  $2 year
-- Columns: key, rows, sum, hash of the rows in order, a mark for each row, with what the figures were made
select s.figure_key, s.row_count, s.value, s.hash, s.marks, figure_version()
from figure_seals($1::text, $2::integer) s;
